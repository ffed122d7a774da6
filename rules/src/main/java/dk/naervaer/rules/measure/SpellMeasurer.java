package dk.naervaer.rules.measure;

import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Period;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Measures rows about wellbeing talks: how many spells or days lie in a window, before a spell and
 * at its end (counting rule 9 of the domain description).
 */
public final class SpellMeasurer {
  private final PersonMeasures person;
  private final List<Spell> away;
  private final List<Spell> counting;
  private final List<Absence> absences;
  private final boolean exhaustive;
  private @Nullable AwayByDegree byDegree;

  /**
   * A measurer for one employment.
   *
   * @param away the spells of everything that gives contact: no talk is held in them
   * @param exhaustive also measure spells that don't reach what a row asks for
   */
  public SpellMeasurer(
      PersonMeasures person, List<Absence> absences, List<Spell> away, boolean exhaustive) {
    this.person = person;
    this.absences = absences;
    this.away = away;
    this.counting = Spells.ofWellbeing(absences);
    this.exhaustive = exhaustive;
  }

  /** Spells of those kinds of absence that count, in order. */
  public List<Spell> counting() {
    return counting;
  }

  /**
   * Every wellbeing row over one spell.
   *
   * @param setting that of the contact case which holds the spell
   */
  public List<MeasuredSpell> measure(Spell spell, CaseSetting setting) {
    List<MeasuredSpell> measured = new ArrayList<>();
    if (spell.last().equals(AbsenceCase.OPEN)) {
      return measured;
    }
    LocalDate due = null;
    for (EffectiveRow row : setting.rows()) {
      if (row.row().measure().isWellbeing() && !row.statutory()) {
        int reached = reached(row.row(), spell, spell.last());
        int required = required(row.row());
        if (exhaustive || reached >= required) {
          due = due == null ? dayBack(spell, setting.calendar()) : due;
          int before = reached(row.row(), spell, spell.first().minusDays(1));
          measured.add(measured(row, spell, setting, required, before, reached, due));
        }
      }
    }
    return measured;
  }

  private MeasuredSpell measured(
      EffectiveRow row,
      Spell spell,
      CaseSetting setting,
      int required,
      int before,
      int reached,
      LocalDate due) {
    Action action = person.action(row.row().action());
    LocalDate last = spell.last();
    List<Talk> talks = person.talks();
    return new MeasuredSpell(
        row,
        spell,
        required,
        before,
        reached,
        due,
        !talks.isEmpty() && talks.stream().anyMatch(talk -> silences(talk, action, last, due)),
        !talks.isEmpty() && talks.stream().anyMatch(talk -> fulfils(talk, action, last)),
        person.inGroup(row.row().group(), action, setting.absenceCase(), last, last),
        person.isFor(action, last),
        person.employedOn(due),
        person.reachable());
  }

  private static boolean fulfils(Talk talk, Action action, LocalDate last) {
    return action.isTalk(talk.kind()) && talk.heldOn().isAfter(last);
  }

  private boolean silences(Talk talk, Action action, LocalDate last, LocalDate due) {
    return action.isTalk(talk.kind())
        && !talk.heldOn().isAfter(last)
        && person.quietDays() > 0
        && !due.isAfter(talk.heldOn().plusDays(person.quietDays()));
  }

  private static int required(SheetRow row) {
    return row.measure() == Measure.ABSENCE_DAYS ? row.value() * AwayByDegree.WHOLE : row.value();
  }

  private int reached(SheetRow row, Spell spell, LocalDate end) {
    LocalDate start = Objects.requireNonNull(row.period()).windowStart(end);
    return switch (row.measure()) {
      case ABSENCE_DAYS -> byDegree().between(start, end);
      case SAME_WEEKDAY -> spells(start, end, spell);
      default -> spells(start, end, null);
    };
  }

  private int spells(LocalDate start, LocalDate end, @Nullable Spell sameWeekday) {
    int count = 0;
    for (Spell other : counting) {
      boolean inWindow = !other.last().isBefore(start) && !other.first().isAfter(end);
      boolean counts =
          sameWeekday == null || other.first().getDayOfWeek() == sameWeekday.first().getDayOfWeek();
      if (inWindow && counts) {
        count++;
      }
    }
    return count;
  }

  // Most books have no row that needs it.
  private AwayByDegree byDegree() {
    AwayByDegree made = byDegree == null ? AwayByDegree.of(absences) : byDegree;
    byDegree = made;
    return made;
  }

  private LocalDate dayBack(Spell spell, WorkCalendar calendar) {
    LocalDate day = calendar.onOrAfter(spell.last().plusDays(1));
    for (Spell other : away) {
      if (other.covers(day)) {
        if (other.last().equals(AbsenceCase.OPEN)) {
          return AbsenceCase.OPEN;
        }
        day = calendar.onOrAfter(other.last().plusDays(1));
      }
    }
    return day;
  }

  /** How many of the spells that count have a day in a window which ends on a day. */
  int spellsIn(Period window, LocalDate end) {
    return spells(window.windowStart(end), end, null);
  }
}
