package dk.naervaer.rules.measure;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** From registrations to spells to cases. */
public final class Spells {
  private static final Comparator<Spell> IN_ORDER =
      Comparator.comparing(Spell::first).thenComparing(Spell::last);

  private Spells() {}

  /** The spells of all absences that give contact; overlapping and adjoining ones are one. */
  public static List<Spell> of(List<Absence> absences) {
    return of(absences, AbsenceKind::givesContact);
  }

  /** The spells of all absences that count towards a wellbeing talk. */
  static List<Spell> ofWellbeing(List<Absence> absences) {
    return of(absences, AbsenceKind::countsForWellbeing);
  }

  private static List<Spell> of(List<Absence> absences, Predicate<AbsenceKind> kinds) {
    List<Spell> days = new ArrayList<>(absences.size());
    for (Absence absence : absences) {
      if (kinds.test(absence.kind())) {
        days.add(days(absence));
      }
    }
    days.sort(IN_ORDER);
    List<Spell> spells = new ArrayList<>(days.size());
    for (Spell next : days) {
      append(spells, next);
    }
    return spells;
  }

  private static Spell days(Absence absence) {
    LocalDate last = absence.lastDay();
    return new Spell(absence.firstDay(), last == null ? AbsenceCase.OPEN : last);
  }

  private static void append(List<Spell> spells, Spell next) {
    Spell before = spells.isEmpty() ? null : spells.getLast();
    if (before == null || next.first().isAfter(before.last().plusDays(1))) {
      spells.add(next);
    } else if (next.last().isAfter(before.last())) {
      spells.set(spells.size() - 1, new Spell(before.first(), next.last()));
    }
  }

  /**
   * Joins spells to cases.
   *
   * @param gapOn whole healthy days that still join, asked for each case's first day
   */
  public static List<AbsenceCase> join(List<Spell> spells, ToIntFunction<LocalDate> gapOn) {
    List<AbsenceCase> cases = new ArrayList<>();
    List<Spell> current = new ArrayList<>();
    for (Spell spell : spells) {
      if (!current.isEmpty() && !joins(current, spell, gapOn)) {
        cases.add(new AbsenceCase(List.copyOf(current)));
        current.clear();
      }
      current.add(spell);
    }
    if (!current.isEmpty()) {
      cases.add(new AbsenceCase(List.copyOf(current)));
    }
    return cases;
  }

  private static boolean joins(List<Spell> current, Spell next, ToIntFunction<LocalDate> gapOn) {
    int gap = gapOn.applyAsInt(current.getFirst().first());
    LocalDate lastJoining = current.getLast().last().plusDays(gap + 1L);
    return !next.first().isAfter(lastJoining);
  }
}
