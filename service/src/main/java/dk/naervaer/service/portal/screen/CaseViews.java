package dk.naervaer.service.portal.screen;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.rules.NotWanted;
import dk.naervaer.rules.NotYet;
import dk.naervaer.rules.Sentences;
import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.rules.measure.Spell;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.inbox.TalkRecord;
import dk.naervaer.service.statistics.AbsenceDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the page of a case from what is known.
 *
 * @param hearsConcerns whether a concern is asked of its reader, and told
 */
record CaseViews(Names names, LocalDate today, boolean hearsConcerns) {
  private static final List<Question> FAST_TRACK =
      List.of(
          Question.CONCERN,
          Question.CONCERN_SHARED,
          Question.EMPLOYEE_KNOWS,
          Question.EMPLOYEE_ASKS,
          Question.EMPLOYEE_DECLINES);

  CaseView of(
      EmploymentHistory history,
      String name,
      String workUnit,
      List<ShownAdvisory> advisories,
      Set<UUID> undone,
      List<NotYet> notYet,
      List<TalkRecord> registered) {
    LocalDate since = AbsenceDays.of(history, today).running().map(Spell::first).orElse(null);
    return new CaseView(
        name,
        workUnit,
        since,
        since == null ? 0 : ChronoUnit.DAYS.between(since, today) + 1,
        isExpectedLong(history, since),
        given(advisories, undone),
        coming(notYet),
        notYet.stream().filter(one -> !isAhead(one)).map(Sentences::whyNotYet).toList(),
        degrees(history),
        talks(history, registered),
        booked(registered),
        FAST_TRACK.stream()
            .filter(question -> hearsConcerns || question != Question.CONCERN)
            .map(question -> asked(question, history, since))
            .toList(),
        kinds(),
        UUID.randomUUID().toString());
  }

  private static boolean isExpectedLong(EmploymentHistory history, @Nullable LocalDate since) {
    return Boolean.TRUE.equals(asked(Question.EXPECTED_LONG, history, since).answer());
  }

  // What was answered in an earlier absence is not asked about this one.
  private static CaseView.Asked asked(
      Question question, EmploymentHistory history, @Nullable LocalDate since) {
    return history.answers().stream()
        .filter(question::isAskedIn)
        .filter(answer -> since != null && !answer.answeredOn().isBefore(since))
        .max(Answer.NEWEST_LAST)
        .map(
            answer ->
                new CaseView.Asked(question, answer.answer().equals("yes"), answer.answeredOn()))
        .orElseGet(() -> new CaseView.Asked(question, null, null));
  }

  private List<CaseView.Degree> degrees(EmploymentHistory history) {
    return history.absences().stream()
        .filter(absence -> absence.kind().givesContact() && covers(absence))
        .flatMap(absence -> absence.degrees().stream())
        .map(degree -> new CaseView.Degree(degree.from(), degree.hundredths() / 100))
        .sorted(Comparator.comparing(CaseView.Degree::from))
        .toList();
  }

  private boolean covers(Absence absence) {
    LocalDate last = absence.lastDay();
    return !absence.firstDay().isAfter(today) && (last == null || !last.isBefore(today));
  }

  private List<CaseView.Given> given(List<ShownAdvisory> advisories, Set<UUID> undone) {
    return advisories.stream()
        .filter(one -> one.line().dueOn().isAfter(today.minusYears(1)))
        .map(one -> given(one.line(), undone.contains(one.id())))
        .sorted(Comparator.comparing(CaseView.Given::dueOn).reversed())
        .toList();
  }

  private CaseView.Given given(AdvisoryLine line, boolean undone) {
    return new CaseView.Given(
        line.dueOn(),
        names.action(line.action()),
        undone ? "LAPSED" : line.status().name(),
        line.late(),
        line.rule(),
        line.why());
  }

  List<CaseView.Coming> coming(List<NotYet> notYet) {
    return notYet.stream()
        .filter(this::isAhead)
        .map(
            one ->
                new CaseView.Coming(
                    Objects.requireNonNull(one.dueOn()), names.action(one.action()), one.rule()))
        .sorted(Comparator.comparing(CaseView.Coming::dueOn))
        .toList();
  }

  private boolean isAhead(NotYet one) {
    return one.dueOn() != null
        && one.because() == NotWanted.Because.LATER
        && one.dueOn().isAfter(today);
  }

  private static List<CaseView.Held> talks(EmploymentHistory history, List<TalkRecord> registered) {
    Map<String, TalkRecord> more =
        registered.stream().collect(Collectors.toMap(TalkRecord::id, talk -> talk));
    return history.talks().stream()
        .sorted(Comparator.comparing(Talk::heldOn).reversed())
        .map(talk -> held(talk, more.get(talk.id())))
        .toList();
  }

  private static CaseView.Held held(Talk talk, @Nullable TalkRecord more) {
    return new CaseView.Held(
        talk.heldOn(),
        talk.kind(),
        more == null ? null : more.journalised(),
        more == null ? null : more.nextContact());
  }

  private static List<CaseView.Booked> booked(List<TalkRecord> registered) {
    return registered.stream()
        .filter(talk -> !talk.held() && !talk.cancelled())
        .map(
            talk ->
                new CaseView.Booked(
                    talk.id(), talk.day(), talk.time(), talk.kind(), talk.tookPart()))
        .sorted(Comparator.comparing(CaseView.Booked::day))
        .toList();
  }

  private List<String> kinds() {
    return names.configuration().dictionary().actions().values().stream()
        .map(Action::satisfiedBy)
        .flatMap(Collection::stream)
        .distinct()
        .sorted()
        .toList();
  }
}
