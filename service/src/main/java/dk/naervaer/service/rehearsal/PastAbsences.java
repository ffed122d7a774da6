package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Degree;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every revision of an employment's absences in the order they became known, one array per column:
 * a year of 820,000 employees has to fit in memory.
 */
final class PastAbsences {
  /** Last day of an absence that goes on. */
  static final int OPEN = Integer.MAX_VALUE;

  private static final byte NONE = -1;
  private static final AbsenceKind[] KINDS = AbsenceKind.values();

  private final long[] known;
  private final int[] knownDay;
  private final short[] number;
  private final int[] first;
  private final int[] last;
  private final byte[] kind;
  private final List<Degree> @Nullable [] degrees;
  private final int numbers;

  /** A revision on its way into the columns; no absence means that it was taken back. */
  record Revision(long known, int number, @Nullable Absence absence) {}

  PastAbsences(List<Revision> revisions, int numbers) {
    int size = revisions.size();
    this.numbers = numbers;
    known = new long[size];
    knownDay = new int[size];
    number = new short[size];
    first = new int[size];
    last = new int[size];
    kind = new byte[size];
    degrees = hasDegrees(revisions) ? emptyLists(size) : null;
    for (int i = 0; i < size; i++) {
      put(i, revisions.get(i));
    }
  }

  private static boolean hasDegrees(List<Revision> revisions) {
    return revisions.stream()
        .map(Revision::absence)
        .anyMatch(absence -> absence != null && !absence.degrees().isEmpty());
  }

  @SuppressWarnings("unchecked")
  private static List<Degree>[] emptyLists(int size) {
    return (List<Degree>[]) new List<?>[size];
  }

  private void put(int i, Revision revision) {
    known[i] = revision.known();
    knownDay[i] = (int) Micros.day(revision.known()).toEpochDay();
    number[i] = (short) revision.number();
    Absence absence = revision.absence();
    kind[i] = NONE;
    if (absence != null) {
      LocalDate end = absence.lastDay();
      first[i] = (int) absence.firstDay().toEpochDay();
      last[i] = end == null ? OPEN : (int) end.toEpochDay();
      kind[i] = (byte) absence.kind().ordinal();
      if (degrees != null) {
        degrees[i] = absence.degrees();
      }
    }
  }

  int size() {
    return known.length;
  }

  /** How many absences these are revisions of; they are numbered in order of their ids. */
  int numbers() {
    return numbers;
  }

  long known(int i) {
    return known[i];
  }

  int knownDay(int i) {
    return knownDay[i];
  }

  int number(int i) {
    return number[i];
  }

  int first(int i) {
    return first[i];
  }

  int last(int i) {
    return last[i];
  }

  int kind(int i) {
    return kind[i];
  }

  boolean hasDegrees(int i) {
    return degrees != null && degrees[i] != null && !degrees[i].isEmpty();
  }

  /** Whether the revision stands and can lead to anything. */
  boolean matters(int i) {
    return kind[i] != NONE && (KINDS[kind[i]].givesContact() || isWellbeing(i));
  }

  /** Whether the person is missed at work. */
  boolean isMissed(int i) {
    return kind[i] != NONE && KINDS[kind[i]].givesContact();
  }

  boolean isWellbeing(int i) {
    return kind[i] != NONE && KINDS[kind[i]].countsForWellbeing();
  }

  boolean isPartial(int i) {
    return kind[i] == AbsenceKind.PARTIAL_SICKNESS.ordinal() || hasDegrees(i);
  }

  /** The absence as the rules read it; null when it was taken back. */
  @Nullable Absence fact(int i) {
    if (kind[i] == NONE) {
      return null;
    }
    List<Degree> steps = degrees == null ? null : degrees[i];
    return new Absence(
        String.valueOf(number[i]),
        LocalDate.ofEpochDay(first[i]),
        last[i] == OPEN ? null : LocalDate.ofEpochDay(last[i]),
        KINDS[kind[i]],
        steps == null ? List.of() : steps);
  }

  void hashInto(MessageDigest digest) {
    ByteBuffer row = ByteBuffer.allocate(32);
    for (int i = 0; i < known.length; i++) {
      row.clear();
      row.putLong(known[i]).putInt(number[i]).putInt(first[i]).putInt(last[i]).put(kind[i]);
      digest.update(row.flip());
      if (degrees != null && degrees[i] != null) {
        digest.update(degrees[i].toString().getBytes(StandardCharsets.UTF_8));
      }
    }
  }
}
