package dk.naervaer.rules;

import dk.naervaer.rules.engine.Proposal;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.measure.AbsenceCase;
import dk.naervaer.rules.measure.CaseSetting;
import dk.naervaer.rules.measure.ConcernMeasurer;
import dk.naervaer.rules.measure.Measured;
import dk.naervaer.rules.measure.Occasion;
import dk.naervaer.rules.measure.PersonMeasures;
import dk.naervaer.rules.measure.RiskMeasurer;
import dk.naervaer.rules.measure.Spell;
import dk.naervaer.rules.measure.SpellMeasurer;
import dk.naervaer.rules.measure.Spells;
import dk.naervaer.rules.measure.StepMeasurer;
import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assesses one employment by what is known of it on a day: measures everything, has it judged, and
 * settles what is wanted. Good for one question.
 */
final class CaseAssessor {
  private final RuleBook book;
  private final EmploymentHistory history;
  private final LocalDate today;
  private final List<Spell> away;
  private final StepMeasurer steps;
  private final SpellMeasurer spells;
  private final RiskMeasurer risks;
  private final ConcernMeasurer concerns;
  private final CaseSettings settings;
  private final LocalDate sealedBefore;
  private final List<Measured> measured = new ArrayList<>();
  private final List<CaseRows> cases = new ArrayList<>();

  CaseAssessor(RuleBook book, EmploymentHistory history, LocalDate today, boolean exhaustive) {
    this(book, history, today, exhaustive, LocalDate.MIN);
  }

  /**
   * An assessor.
   *
   * @param exhaustive measure also what a closed case never reaches
   * @param sealedEarlier leave out cases that ended before this day
   */
  CaseAssessor(
      RuleBook book,
      EmploymentHistory history,
      LocalDate today,
      boolean exhaustive,
      LocalDate sealedEarlier) {
    this.book = book;
    this.history = history;
    this.today = today;
    this.away = Spells.of(history.absences());
    PersonMeasures person = new PersonMeasures(history, book.thresholds(), book.actions(), today);
    this.steps = new StepMeasurer(person, today, exhaustive);
    this.spells = new SpellMeasurer(person, history.absences(), away, exhaustive);
    this.risks = new RiskMeasurer(person, spells, today);
    this.concerns = new ConcernMeasurer(person);
    this.settings = new CaseSettings(book, history, today, exhaustive);
    LocalDate bySetting = today.minusDays(book.thresholds().sealAfterDays().on(today));
    this.sealedBefore = bySetting.isAfter(sealedEarlier) ? bySetting : sealedEarlier;
  }

  /** What is wanted on the day. */
  Assessment assess() {
    measureAll();
    NextDate next = new NextDate(today);
    List<LocalDate> dueDays = dueDays();
    List<Proposal> now =
        book.engine().remembers() ? judgeAll(dueDays, next) : judgeDue(dueDays, next);
    List<Wanted> wanted = new Settlement(book, today, away).settle(now);
    noteDates(next);
    noteWaiting(wanted, next);
    return new Assessment(
        wanted,
        new Refusals(measured, dueDays, now),
        cases,
        reachable(),
        sealedBefore,
        awayUntil(),
        next.date());
  }

  private List<Proposal> judgeDue(List<LocalDate> dueDays, NextDate next) {
    List<Measured> due = new ArrayList<>();
    for (Measured one : measured) {
      next.note(one.giveOn());
      if (dueDays.contains(one.dueOn())) {
        due.add(one);
      }
    }
    return book.engine().judge(due);
  }

  // Where judging costs little, days on which nothing can be wanted need not be looked at. Of a row
  // that repeats, the last step measured stands for those after it.
  private List<Proposal> judgeAll(List<LocalDate> dueDays, NextDate next) {
    List<Proposal> now = new ArrayList<>();
    List<Proposal> all = book.engine().judge(measured);
    int nextProposal = 0;
    for (int i = 0; i < measured.size(); i++) {
      Measured one = measured.get(i);
      boolean possible = nextProposal < all.size() && all.get(nextProposal).measured() == one;
      if (possible && dueDays.contains(one.dueOn())) {
        now.add(all.get(nextProposal));
      }
      nextProposal += possible ? 1 : 0;
      if (possible || isLastOfRepeated(i)) {
        next.note(one.giveOn());
      }
    }
    return now;
  }

  private boolean isLastOfRepeated(int place) {
    Measured one = measured.get(place);
    return one.getMeasure().repeats()
        && (place + 1 == measured.size() || measured.get(place + 1).row() != one.row());
  }

  List<NotYet> notYet() {
    measureAll();
    List<Proposal> judged = book.engine().judge(measured);
    return new Outstanding(book.hash(), today, measured, judged).of(rowsInForce());
  }

  // Those of the case that runs; else those a case would have that began today.
  private List<EffectiveRow> rowsInForce() {
    return Spells.join(away, day -> book.thresholds().caseGapDays().on(day)).stream()
        .filter(absenceCase -> absenceCase.covers(today))
        .findFirst()
        .map(settings::of)
        .orElseGet(() -> settings.of(today))
        .rows();
  }

  /** Everything measured, for those who time the judging alone. */
  List<Measured> measured() {
    measureAll();
    return measured;
  }

  // Spells are in order and share no day, so the last one ends last.
  private @Nullable LocalDate awayUntil() {
    return away.isEmpty() || away.getLast().last().isBefore(today) ? null : away.getLast().last();
  }

  private boolean reachable() {
    return !history.versionOn(today).noContact();
  }

  private void measureAll() {
    List<AbsenceCase> contact = Spells.join(away, day -> book.thresholds().caseGapDays().on(day));
    for (AbsenceCase absenceCase : contact) {
      if (isOpen(absenceCase.last())) {
        measureContact(settings.of(absenceCase));
      }
    }
    // Mostly no gap joins any spells: then both ways the cases are the same.
    boolean noneJoined = contact.size() == away.size();
    for (AbsenceCase absenceCase : noneJoined ? contact : Spells.join(away, _ -> 0)) {
      if (isOpen(absenceCase.last())) {
        measureGapless(settings.of(absenceCase));
      }
    }
    for (LocalDate day : concerns.days()) {
      if (isOpen(day)) {
        measureConcern(day);
      }
    }
  }

  private boolean isOpen(LocalDate last) {
    return !last.isBefore(sealedBefore);
  }

  private void measureContact(CaseSetting setting) {
    measured.addAll(steps.measure(setting, false));
    note(setting, spanOf(setting), Occasion.CASE);
    for (Spell spell : spells.counting()) {
      if (isOpen(spell.last()) && setting.absenceCase().covers(spell.first())) {
        measured.addAll(spells.measure(spell, setting));
        note(setting, new DaySpan(spell.first(), spell.last()), Occasion.RETURN);
      }
    }
  }

  private void measureGapless(CaseSetting setting) {
    measured.addAll(steps.measure(setting, true));
    measured.addAll(risks.measure(setting));
    note(setting, spanOf(setting), Occasion.LAW);
  }

  private void measureConcern(LocalDate day) {
    CaseSetting setting = settings.of(day);
    measured.addAll(concerns.measure(day, setting));
    note(setting, new DaySpan(day, day), Occasion.CONCERN);
  }

  private void note(CaseSetting setting, DaySpan span, Occasion occasion) {
    cases.add(new CaseRows(span, occasion, setting.rows()));
  }

  private static DaySpan spanOf(CaseSetting setting) {
    return new DaySpan(setting.absenceCase().first(), setting.absenceCase().last());
  }

  /** Due days of what can be given by now: what shares one with it is judged with it. */
  private List<LocalDate> dueDays() {
    List<LocalDate> dueDays = new ArrayList<>();
    for (Measured one : measured) {
      if (!one.giveOn().isAfter(today) && !dueDays.contains(one.dueOn())) {
        dueDays.add(one.dueOn());
      }
    }
    return dueDays;
  }

  private void noteDates(NextDate next) {
    away.forEach(spell -> next.note(spell.first()));
    for (EmploymentVersion version : history.versions()) {
      next.note(version.validFrom());
    }
    next.noteChanges(book.thresholds());
    settings.noteRunningCases(next);
  }

  // What waits for a return is looked at again on the day after the absence.
  private void noteWaiting(List<Wanted> wanted, NextDate next) {
    next.noteLimits(wanted);
    if (wanted.stream().anyMatch(Wanted::waits)) {
      away.stream()
          .filter(spell -> !spell.last().equals(AbsenceCase.OPEN))
          .forEach(spell -> next.note(spell.last().plusDays(1)));
    }
  }
}
