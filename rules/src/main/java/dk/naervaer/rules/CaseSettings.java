package dk.naervaer.rules;

import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.measure.AbsenceCase;
import dk.naervaer.rules.measure.CaseSetting;
import dk.naervaer.rules.measure.Spell;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the first day of each case fixes: unit, sheets, landing and day count. */
final class CaseSettings {
  private final RuleBook book;
  private final EmploymentHistory history;
  private final LocalDate today;
  private final NextDate next;
  private final Map<AbsenceCase, CaseSetting> known = new HashMap<>();

  CaseSettings(RuleBook book, EmploymentHistory history, LocalDate today, NextDate next) {
    this.book = book;
    this.history = history;
    this.today = today;
    this.next = next;
  }

  CaseSetting of(AbsenceCase absenceCase) {
    return known.computeIfAbsent(absenceCase, this::make);
  }

  /** That of something which concerns one day only. */
  CaseSetting of(LocalDate day) {
    return of(new AbsenceCase(List.of(new Spell(day, day))));
  }

  private CaseSetting make(AbsenceCase absenceCase) {
    LocalDate first = absenceCase.first();
    WorkUnitProfile unit = book.unit(history.versionOn(first).workUnit());
    List<EffectiveRow> rows =
        book.sheets().effective(unit.chain(), first, today, absenceCase.last()).rows();
    next.note(book.sheets().nextRunningCaseDateAfter(unit.chain(), first, today));
    Landing landing = unit.landing();
    return new CaseSetting(
        absenceCase,
        rows,
        new WorkCalendar(unit.workdays(), unit.localDaysOff()),
        landing == null ? book.thresholds().landing().on(first) : landing,
        book.thresholds().caseDayCount().on(first));
  }
}
