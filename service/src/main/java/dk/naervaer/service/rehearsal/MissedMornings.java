package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.facts.EmploymentHistory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;

/** The mornings on which an employment was missed, by what was known at each morning's sweep. */
final class MissedMornings {
  private final PastEmployment past;
  private final int first;
  private final BitSet missed;

  /** Told of each morning, counted from the first. */
  @FunctionalInterface
  interface Counter {
    void miss(String workUnit, int morning);
  }

  MissedMornings(PastEmployment past, int first, int days) {
    this.past = past;
    this.first = first;
    this.missed = new BitSet(days);
    PastAbsences absences = past.absences();
    int[] knownUntil = new int[absences.numbers()];
    Arrays.fill(knownUntil, first + days - 1);
    // Backwards: a revision holds until the morning that knows the next one.
    for (int i = absences.size() - 1; i >= 0; i--) {
      int from = firstMorning(absences, i);
      if (absences.isMissed(i)) {
        mark(
            Math.max(Math.max(from, absences.first(i)), first),
            Math.min(knownUntil[absences.number(i)], absences.last(i)));
      }
      knownUntil[absences.number(i)] = Math.min(knownUntil[absences.number(i)], from - 1);
    }
  }

  /** The first morning whose sweep knows of it. */
  private static int firstMorning(PastAbsences absences, int i) {
    int day = absences.knownDay(i);
    boolean before = absences.known(i) < Micros.sweepOn(LocalDate.ofEpochDay(day));
    return before ? day : day + 1;
  }

  private void mark(int from, int to) {
    if (from <= to) {
      missed.set(from - first, to - first + 1);
    }
  }

  void tell(Counter counter) {
    boolean simple = past.versions().size() == 1 && past.versions().getFirst().leftOn() == null;
    if (simple) {
      String workUnit = past.versions().getFirst().workUnit();
      for (int morning = next(0); morning >= 0; morning = next(morning + 1)) {
        counter.miss(workUnit, morning);
      }
      return;
    }
    Knowledge knowledge = new Knowledge(past);
    for (int morning = next(0); morning >= 0; morning = next(morning + 1)) {
      tell(morning, knowledge, counter);
    }
  }

  private int next(int from) {
    return missed.nextSetBit(from);
  }

  private void tell(int morning, Knowledge knowledge, Counter counter) {
    LocalDate day = LocalDate.ofEpochDay((long) first + morning);
    knowledge.advanceTo(Micros.sweepOn(day) - 1);
    if (knowledge.any()) {
      EmploymentHistory history = knowledge.history();
      if (history.isEmployedOn(day)) {
        counter.miss(history.versionOn(day).workUnit(), morning);
      }
    }
  }
}
