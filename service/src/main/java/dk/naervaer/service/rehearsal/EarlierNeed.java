package dk.naervaer.service.rehearsal;

import java.util.List;

/**
 * What a row that counts earlier spells needs, and how far back it counts them.
 *
 * @param backwards by whatever setting
 */
record EarlierNeed(RowNeed need, List<LookBack> backwards) {}
