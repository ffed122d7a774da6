package dk.naervaer.service.replay;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.AnswerMessage;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.FactReader;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.PayrollReader;
import dk.naervaer.events.Reading;
import dk.naervaer.events.TalkMessage;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.AdvisoryLines;
import dk.naervaer.service.casefile.AnswerFact;
import dk.naervaer.service.casefile.CaseWork;
import dk.naervaer.service.casefile.EmploymentOwners;
import dk.naervaer.service.casefile.KnownFacts;
import dk.naervaer.service.casefile.Released;
import dk.naervaer.service.casefile.Taken;
import dk.naervaer.service.casefile.Vocabulary;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Plays facts through the program's own code with a simulated clock: each day has its sweep at
 * 06:15 in Copenhagen, and a record takes effect at its {@code knownAt}.
 */
public final class Replay {
  private static final PayrollReader<AbsenceMessage> ABSENCES = PayrollReader.absences();
  private static final PayrollReader<EmploymentMessage> EMPLOYMENTS = PayrollReader.employments();
  private static final Comparator<AdvisoryLine> ORDER =
      Comparator.comparing(AdvisoryLine::employeeId, Comparator.nullsFirst(String::compareTo))
          .thenComparing(AdvisoryLine::dueOn)
          .thenComparing(AdvisoryLine::rule)
          .thenComparing(AdvisoryLine::instance)
          .thenComparing(AdvisoryLine::employmentId, Comparator.nullsFirst(String::compareTo))
          .thenComparing(AdvisoryLine::givenAt, Comparator.nullsLast(Instant::compareTo));

  private final RuleBook book;
  private final CaseWork work;
  private final ReplayedWorkUnits workUnits;
  private final Vocabulary vocabulary;
  private final EmploymentOwners owners = new EmploymentOwners();
  private final Consumer<String> notices;
  private final Map<String, ReplayedEmployee> employees = new TreeMap<>();
  private final Map<String, String> employeeOf = new HashMap<>();
  private final Map<String, List<Consumer<ReplayedEmployee>>> waiting = new HashMap<>();
  private final boolean everybodyEveryDay;
  private @Nullable LocalDate nextSweep;
  private Instant latest = Instant.MIN;
  private boolean reading;

  /**
   * A replay with nothing known yet.
   *
   * @param notices told of each record that is refused, held or in conflict; never a person
   */
  public Replay(RuleBook book, Vocabulary vocabulary, Consumer<String> notices) {
    this(book, vocabulary, notices, false);
  }

  /**
   * The same, which may sweep everybody every day: the slow way that sweeping by next date is
   * proven against.
   */
  Replay(
      RuleBook book, Vocabulary vocabulary, Consumer<String> notices, boolean everybodyEveryDay) {
    this.everybodyEveryDay = everybodyEveryDay;
    this.book = book;
    this.work = new CaseWork(book);
    this.workUnits = new ReplayedWorkUnits(book);
    this.vocabulary = vocabulary;
    this.notices = notices;
  }

  /** Takes a line; sweeps every morning that lies between the last line and this one. */
  public void take(ReplayLine line) {
    sweepUntil(line.knownAt());
    hear(line);
  }

  private void hear(ReplayLine line) {
    latest = line.knownAt();
    switch (line.kind()) {
      case ABSENCE -> take(line, ABSENCES.readBare(line.json()));
      case EMPLOYMENT -> take(line, EMPLOYMENTS.readBare(line.json()));
      case TALK -> takeTalk(line, FactReader.talk(line.json()));
      case ANSWER -> takeAnswer(line, FactReader.answer(line.json()));
    }
  }

  private <M extends PayrollMessage> void take(ReplayLine line, Reading<M> reading) {
    switch (reading) {
      case Reading.Refused<M> refused -> tellRefused(line, refused);
      case Reading.Read<M> read -> take(line, read.message());
    }
  }

  private <M> void tellRefused(ReplayLine line, Reading.Refused<M> refused) {
    String at = refused.at() == null ? "" : " at " + refused.at();
    notices.accept("line " + line.number() + ": refused " + refused.reason() + at);
  }

  private void take(ReplayLine line, PayrollMessage message) {
    ReplayedEmployee employee =
        employees.computeIfAbsent(message.employeeId(), ReplayedEmployee::new);
    String source = line.source() == null ? EventKey.RAW : line.source();
    EventKey event = new EventKey(source, "line " + line.number());
    tell(event.id(), employee.file().take(event, message, line.knownAt(), vocabulary, owners));
    for (Released released : employee.file().release(line.knownAt(), vocabulary, owners)) {
      notices.accept(released.record().event().id() + ": taken up");
    }
    if (message instanceof EmploymentMessage && employee.knows(message.employmentId())) {
      employeeOf.putIfAbsent(message.employmentId(), message.employeeId());
      takeUpWaiting(message.employmentId(), employee);
    }
    settle(employee, line.knownAt());
  }

  private void takeUpWaiting(String employmentId, ReplayedEmployee employee) {
    List<Consumer<ReplayedEmployee>> facts = waiting.remove(employmentId);
    if (facts != null) {
      facts.forEach(fact -> fact.accept(employee));
    }
  }

  private void tell(String line, Taken taken) {
    if (taken.reason() != null) {
      notices.accept(line + ": " + taken.outcome().word() + " " + taken.reason());
    }
  }

  private void takeTalk(ReplayLine line, Reading<TalkMessage> reading) {
    if (reading instanceof Reading.Read<TalkMessage>(var _, TalkMessage talk)) {
      take(
          line,
          talk.employmentId(),
          employee ->
              employee.take(
                  talk.employmentId(), new Talk(talk.id(), talk.kind(), talk.heldOn()), latest));
    } else if (reading instanceof Reading.Refused<TalkMessage> refused) {
      tellRefused(line, refused);
    }
  }

  private void takeAnswer(ReplayLine line, Reading<AnswerMessage> reading) {
    if (reading instanceof Reading.Read<AnswerMessage>(var _, AnswerMessage answer)) {
      Answer fact = AnswerFact.of(answer, line.knownAt());
      take(line, answer.employmentId(), e -> e.take(answer.employmentId(), fact, latest));
    } else if (reading instanceof Reading.Refused<AnswerMessage> refused) {
      tellRefused(line, refused);
    }
  }

  private void take(ReplayLine line, String employmentId, Consumer<ReplayedEmployee> fact) {
    String employeeId = employeeOf.get(employmentId);
    ReplayedEmployee employee = employeeId == null ? null : employees.get(employeeId);
    if (employee == null) {
      notices.accept("line " + line.number() + ": held UNKNOWN_EMPLOYMENT");
      waiting.computeIfAbsent(employmentId, _ -> new ArrayList<>()).add(fact);
      return;
    }
    fact.accept(employee);
    settle(employee, line.knownAt());
  }

  /**
   * Only takes what there is to know, and assesses nobody.
   *
   * @param notices told of each record that is refused, held or in conflict; never a person
   * @return by employee, in order of their ids
   */
  public static List<KnownFacts> facts(
      List<ReplayLine> lines, RuleBook book, Vocabulary vocabulary, Consumer<String> notices) {
    Replay replay = new Replay(book, vocabulary, notices);
    replay.reading = true;
    lines.forEach(replay::hear);
    return replay.employees.values().stream().map(ReplayedEmployee::facts).toList();
  }

  private void settle(ReplayedEmployee employee, Instant now) {
    if (!reading) {
      employee.settle(work, now);
    }
  }

  /** Runs every morning's sweep up to an instant, that instant included. */
  public void sweepUntil(Instant until) {
    LocalDate last = CopenhagenTime.dateAt(until);
    LocalDate day = nextSweep == null ? last : nextSweep;
    while (!CopenhagenTime.sweepOn(day).isAfter(until)) {
      sweep(day);
      day = day.plusDays(1);
    }
    nextSweep = day;
  }

  private void sweep(LocalDate day) {
    Instant now = CopenhagenTime.sweepOn(day);
    for (ReplayedEmployee employee : employees.values()) {
      LocalDate next = employee.next();
      if (everybodyEveryDay || (next != null && !next.isAfter(day))) {
        employee.settle(work, now);
      }
    }
    workUnits.judge(now, day, employees.values());
  }

  /** Every advisory as it stands, in order of employee, due day and row. */
  public List<AdvisoryLine> lines(LocalDate today) {
    List<AdvisoryLine> lines = new ArrayList<>();
    for (ReplayedEmployee employee : employees.values()) {
      for (Advisory advisory : employee.advisories()) {
        if (advisory.isShown()) {
          lines.add(AdvisoryLines.line(advisory, workUnit(employee, advisory, today)));
        }
      }
    }
    lines.addAll(workUnits.lines());
    lines.sort(ORDER);
    return lines;
  }

  /** Everything known about an employment; empty for an unknown one. */
  Optional<EmploymentHistory> history(String employmentId) {
    return employee(employmentId).map(employee -> employee.file().history(employmentId));
  }

  /** The advisories of an employment that are to be shown, by due day. */
  List<Advisory> advisories(String employmentId) {
    return employee(employmentId).stream()
        .flatMap(employee -> employee.advisories().stream())
        .filter(advisory -> advisory.employmentId().equals(employmentId) && advisory.isShown())
        .sorted(Comparator.comparing(advisory -> advisory.state().notice().dueOn()))
        .toList();
  }

  private Optional<ReplayedEmployee> employee(String employmentId) {
    return employees.values().stream().filter(employee -> employee.knows(employmentId)).findFirst();
  }

  /** The rule book played with. */
  RuleBook book() {
    return book;
  }

  private static String workUnit(ReplayedEmployee employee, Advisory advisory, LocalDate today) {
    return employee.file().history(advisory.employmentId()).versionOn(today).workUnit();
  }
}
