package dk.naervaer.service.rehearsal;

import java.util.BitSet;

/**
 * What decides about a stretch, in which neither the employment nor what lies before it changes any
 * more. Stretches with equal courses are told the same; where every week is like the other, their
 * days may lie whole weeks apart.
 *
 * @param person what decides besides the absences that the stretch is about
 * @param absences numbers of these
 * @param course all that decides, what became known on each day included
 * @param shift days to add to every day of the course; whole weeks
 */
record AlikeStretch(Alike person, BitSet absences, Alike course, int shift) {}
