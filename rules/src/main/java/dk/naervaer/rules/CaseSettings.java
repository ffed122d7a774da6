package dk.naervaer.rules;

import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.measure.AbsenceCase;
import dk.naervaer.rules.measure.CaseSetting;
import dk.naervaer.rules.measure.Spell;
import dk.naervaer.rules.measure.StepPlan;
import dk.naervaer.rules.settings.CaseDayCount;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What the first day of each case fixes: unit, sheets, landing and day count. */
final class CaseSettings {
  private final RuleBook book;
  private final EmploymentHistory history;
  private final LocalDate today;
  private final boolean exhaustive;
  private final List<LocalDate> runningCaseDates = new ArrayList<>();

  // So few that looking through them costs less than hashing their days.
  private final List<CaseSetting> known = new ArrayList<>();

  CaseSettings(RuleBook book, EmploymentHistory history, LocalDate today, boolean exhaustive) {
    this.book = book;
    this.history = history;
    this.today = today;
    this.exhaustive = exhaustive;
  }

  /** The days on which sheets for running cases take over. */
  void noteRunningCases(NextDate next) {
    runningCaseDates.forEach(next::note);
  }

  CaseSetting of(AbsenceCase absenceCase) {
    for (CaseSetting setting : known) {
      if (setting.absenceCase().equals(absenceCase)) {
        return setting;
      }
    }
    CaseSetting made = make(absenceCase);
    known.add(made);
    return made;
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
    LocalDate running = book.sheets().nextRunningCaseDateAfter(unit.chain(), first, today);
    if (running != null) {
      runningCaseDates.add(running);
    }
    UnitCalendar own = UnitCalendar.of(unit);
    WorkCalendar calendar = own.calendar();
    Landing landing = landing(own, first);
    boolean shared = !exhaustive && absenceCase.spells().size() == 1;
    StepPlan plan =
        shared
            ? book.plans()
                .of(
                    own,
                    rows,
                    first,
                    () -> StepPlan.from(first, rows, calendar, landing, count(first)))
            : StepPlan.of(absenceCase, rows, calendar, landing, count(first));
    return new CaseSetting(absenceCase, rows, calendar, plan);
  }

  private Landing landing(UnitCalendar unit, LocalDate first) {
    Landing own = unit.landing();
    return own == null ? book.thresholds().landing().on(first) : own;
  }

  private CaseDayCount count(LocalDate first) {
    return book.thresholds().caseDayCount().on(first);
  }
}
