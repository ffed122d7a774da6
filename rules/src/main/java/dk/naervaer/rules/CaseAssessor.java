package dk.naervaer.rules;

import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.engine.Proposal;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.measure.AbsenceCase;
import dk.naervaer.rules.measure.CaseSetting;
import dk.naervaer.rules.measure.MeasuredStep;
import dk.naervaer.rules.measure.PersonMeasures;
import dk.naervaer.rules.measure.Spell;
import dk.naervaer.rules.measure.Spells;
import dk.naervaer.rules.measure.StepMeasurer;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.settings.Workdays;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One assessment: measures every case, has the steps judged, and settles what is wanted. */
final class CaseAssessor {
  private final RuleBook book;
  private final EmploymentHistory history;
  private final LocalDate today;
  private final StepMeasurer measurer;
  private final NextDate next;
  private final LocalDate sealedBefore;
  private final List<MeasuredStep> measured = new ArrayList<>();
  private final List<CaseRows> cases = new ArrayList<>();

  CaseAssessor(RuleBook book, EmploymentHistory history, LocalDate today, boolean exhaustive) {
    this.book = book;
    this.history = history;
    this.today = today;
    PersonMeasures person = new PersonMeasures(history, book.thresholds(), book.actions(), today);
    this.measurer = new StepMeasurer(person, today, exhaustive);
    this.next = new NextDate(today);
    this.sealedBefore = today.minusDays(book.thresholds().sealAfterDays().on(today));
  }

  Assessment assess() {
    List<Spell> spells = Spells.of(history.absences());
    List<AbsenceCase> contact = Spells.join(spells, day -> book.thresholds().caseGapDays().on(day));
    List<AbsenceCase> gapless = Spells.join(spells, _ -> 0);
    contact.forEach(absenceCase -> measure(absenceCase, false));
    gapless.forEach(absenceCase -> measure(absenceCase, true));
    noteDates(spells);
    List<MeasuredStep> due = stepsToJudge();
    List<Proposal> proposals = book.engine().judge(due);
    List<Wanted> wanted = new Settlement(book.hash(), today).settle(proposals);
    next.settled(wanted);
    return new Assessment(
        wanted, notWanted(due, proposals), cases, reachable(), sealedBefore, next.date());
  }

  private boolean reachable() {
    return !history.versionOn(today).noContact();
  }

  private void measure(AbsenceCase absenceCase, boolean statutory) {
    if (absenceCase.last().isBefore(sealedBefore)) {
      return;
    }
    CaseSetting setting = settingOf(absenceCase);
    measured.addAll(measurer.measure(setting, statutory));
    Set<String> rules =
        setting.rows().stream()
            .filter(row -> row.statutory() == statutory)
            .map(row -> row.row().id())
            .collect(Collectors.toSet());
    cases.add(new CaseRows(spanOf(absenceCase), rules, statutory));
  }

  static DaySpan spanOf(AbsenceCase absenceCase) {
    return new DaySpan(absenceCase.first(), absenceCase.last());
  }

  // Unit, sheets, gap, landing and day count: all as they stood on the case's first day.
  private CaseSetting settingOf(AbsenceCase absenceCase) {
    LocalDate first = absenceCase.first();
    WorkUnitProfile unit = unitOn(first);
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

  // A unit that has left the organisation since is served by the municipality's own sheets.
  private WorkUnitProfile unitOn(LocalDate day) {
    String id = history.versionOn(day).workUnit();
    WorkUnitProfile known = book.workUnits().get(id);
    return known != null
        ? known
        : new WorkUnitProfile(
            id, List.of(Sheet.MUNICIPALITY), null, Workdays.MONDAY_TO_FRIDAY, Set.of());
  }

  /** Steps that can be given by now, and those that share a due day with one of them. */
  private List<MeasuredStep> stepsToJudge() {
    Set<LocalDate> dueDays = new HashSet<>();
    for (MeasuredStep step : measured) {
      if (!step.giveOn().isAfter(today)) {
        dueDays.add(step.dueOn());
      }
    }
    return measured.stream().filter(step -> dueDays.contains(step.dueOn())).toList();
  }

  private void noteDates(List<Spell> spells) {
    measured.forEach(step -> next.note(step.giveOn()));
    spells.forEach(spell -> next.note(spell.first()));
    history.versions().stream().map(EmploymentVersion::validFrom).forEach(next::note);
    next.note(book.thresholds().leavingExemptWeeks().changesAfter(today));
    next.note(book.thresholds().sealAfterDays().changesAfter(today));
  }

  private List<NotWanted> notWanted(List<MeasuredStep> judged, List<Proposal> proposals) {
    Set<MeasuredStep> proposed = Collections.newSetFromMap(new IdentityHashMap<>());
    proposals.forEach(proposal -> proposed.add(proposal.step()));
    Set<MeasuredStep> asked = Collections.newSetFromMap(new IdentityHashMap<>());
    asked.addAll(judged);
    List<NotWanted> refused = new ArrayList<>();
    for (MeasuredStep step : measured) {
      if (!proposed.contains(step)) {
        refused.add(notWanted(step, asked.contains(step)));
      }
    }
    return refused;
  }

  private static NotWanted notWanted(MeasuredStep step, boolean judged) {
    RowInstance which = new RowInstance(step.row().row().id(), step.instance());
    return new NotWanted(which, spanOf(step.absenceCase()), because(step, judged));
  }

  private static NotWanted.Because because(MeasuredStep step, boolean judged) {
    if (!step.reachable()) {
      return NotWanted.Because.NO_CONTACT;
    }
    if (step.met()) {
      return NotWanted.Because.MET;
    }
    if (step.exempt() || !step.employed()) {
      return NotWanted.Because.EMPLOYMENT_ENDS;
    }
    if (!step.absentOnDueDay() || !step.absentOnGiveDay()) {
      return NotWanted.Because.RETURNED;
    }
    return judged && !(step.inGroup() && step.covered())
        ? NotWanted.Because.NOT_FOR_THIS_CASE
        : NotWanted.Because.LATER;
  }

  /** Collects the days after today on which something could change; the earliest counts. */
  private static final class NextDate {
    private final LocalDate today;
    private @Nullable LocalDate earliest;

    NextDate(LocalDate today) {
      this.today = today;
    }

    void note(@Nullable LocalDate day) {
      if (day != null && day.isAfter(today) && (earliest == null || day.isBefore(earliest))) {
        earliest = day;
      }
    }

    // A limit expires the day after its due day.
    void settled(List<Wanted> wanted) {
      wanted.stream().filter(Wanted::limit).forEach(limit -> note(limit.dueOn().plusDays(1)));
    }

    @Nullable LocalDate date() {
      return earliest;
    }
  }
}
