package dk.naervaer.rules.measure;

import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.RiskThresholds;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures rows about risk signs, on cases without any gap (counting rules 7 and 17 of the domain
 * description). Every sign is a count anybody can check by hand.
 */
public final class RiskMeasurer {
  private final PersonMeasures person;
  private final SpellMeasurer spells;
  private final RiskThresholds thresholds;
  private final LocalDate today;

  public RiskMeasurer(PersonMeasures person, SpellMeasurer spells, LocalDate today) {
    this.person = person;
    this.spells = spells;
    this.thresholds = person.thresholds().risk();
    this.today = today;
  }

  /** Every row about risk signs in one case. */
  public List<MeasuredRisk> measure(CaseSetting setting) {
    List<MeasuredRisk> measured = new ArrayList<>();
    Map<RiskSign, LocalDate> from = null;
    for (EffectiveRow row : setting.rows()) {
      if (row.row().measure() == Measure.RISK_SIGNS && !row.statutory()) {
        from = from == null ? presentFrom(setting.absenceCase()) : from;
        measured.add(measure(row, setting, from));
      }
    }
    return measured;
  }

  private MeasuredRisk measure(
      EffectiveRow row, CaseSetting setting, Map<RiskSign, LocalDate> from) {
    AbsenceCase absenceCase = setting.absenceCase();
    int required = row.row().value();
    LocalDate due =
        from.size() < required
            ? AbsenceCase.OPEN
            : setting.calendar().onOrAfter(nth(required, from));
    Action action = person.action(row.row().action());
    return new MeasuredRisk(
        row,
        absenceCase,
        required,
        presentOn(due, from),
        due,
        absenceCase.covers(due),
        person.inGroup(row.row().group(), action, absenceCase, due, due),
        person.isFor(action, due),
        person.employedOn(due),
        person.reachable());
  }

  /** The day from which so many signs are present. */
  private static LocalDate nth(int required, Map<RiskSign, LocalDate> from) {
    List<LocalDate> days = new ArrayList<>(from.values());
    days.sort(null);
    return days.get(required - 1);
  }

  private static List<RiskSign> presentOn(LocalDate day, Map<RiskSign, LocalDate> from) {
    List<RiskSign> signs = new ArrayList<>(from.size());
    from.forEach(
        (sign, since) -> {
          if (!since.isAfter(day)) {
            signs.add(sign);
          }
        });
    return List.copyOf(signs);
  }

  /** The day from which each sign is present in the case; signs that never are, are left out. */
  private Map<RiskSign, LocalDate> presentFrom(AbsenceCase absenceCase) {
    LocalDate first = absenceCase.first();
    Map<RiskSign, LocalDate> from = new EnumMap<>(RiskSign.class);
    LocalDate beyond = first.plusDays(thresholds.absenceDays().on(today));
    if (absenceCase.covers(beyond)) {
      from.put(RiskSign.BEYOND_A_WEEK, beyond);
    }
    noteEarlier(first, from);
    Period window = new Period(thresholds.spellsMonths().on(today), Period.Measured.MONTHS);
    if (spells.spellsIn(window, first) >= thresholds.spells().on(today)) {
      from.put(RiskSign.MANY_SPELLS, first);
    }
    person
        .answers()
        .sharedConcernBy(absenceCase.last())
        .filter(day -> !day.isBefore(first.minusDays(thresholds.concernDays().on(today))))
        .ifPresent(day -> from.put(RiskSign.CONCERN, day.isBefore(first) ? first : day));
    return from;
  }

  private void noteEarlier(LocalDate first, Map<RiskSign, LocalDate> from) {
    LocalDate oldest = first.minusMonths(thresholds.longMonths().on(today));
    LocalDate soonest = first.minusDays(thresholds.relapseDays().on(today));
    int longDays = thresholds.longDays().on(today);
    for (Spell earlier : spells.counting()) {
      if (!earlier.last().isBefore(first)) {
        continue;
      }
      if (earlier.days() >= longDays && !earlier.last().isBefore(oldest)) {
        from.put(RiskSign.EARLIER_LONG_CASE, first);
      }
      if (!earlier.last().isBefore(soonest)) {
        from.put(RiskSign.RELAPSE, first);
      }
    }
  }
}
