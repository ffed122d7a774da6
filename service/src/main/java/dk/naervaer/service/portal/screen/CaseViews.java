package dk.naervaer.service.portal.screen;

import dk.naervaer.rules.NotWanted;
import dk.naervaer.rules.NotYet;
import dk.naervaer.rules.Sentences;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.rules.measure.Spell;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.statistics.AbsenceDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the page of a case from what is known. */
record CaseViews(Names names, LocalDate today) {

  CaseView of(
      EmploymentHistory history,
      String name,
      String workUnit,
      List<ShownAdvisory> advisories,
      List<NotYet> notYet) {
    LocalDate since = AbsenceDays.of(history, today).running().map(Spell::first).orElse(null);
    return new CaseView(
        name,
        workUnit,
        since,
        since == null ? 0 : ChronoUnit.DAYS.between(since, today) + 1,
        isExpectedLong(history, since),
        given(advisories),
        coming(notYet),
        notYet.stream().filter(one -> !isAhead(one)).map(Sentences::whyNotYet).toList(),
        talks(history),
        kinds(),
        UUID.randomUUID().toString());
  }

  private static boolean isExpectedLong(EmploymentHistory history, @Nullable LocalDate since) {
    return since != null
        && history.answers().stream()
            .filter(Question.EXPECTED_LONG::isAskedIn)
            .filter(answer -> !answer.answeredOn().isBefore(since))
            .max(Comparator.comparing(Answer::answeredOn))
            .filter(answer -> answer.answer().equals("yes"))
            .isPresent();
  }

  private List<CaseView.Given> given(List<ShownAdvisory> advisories) {
    return advisories.stream()
        .map(ShownAdvisory::line)
        .filter(line -> line.dueOn().isAfter(today.minusYears(1)))
        .map(
            line ->
                new CaseView.Given(
                    line.dueOn(),
                    names.action(line.action()),
                    line.status(),
                    line.late(),
                    line.rule(),
                    line.why()))
        .sorted(Comparator.comparing(CaseView.Given::dueOn).reversed())
        .toList();
  }

  private List<CaseView.Coming> coming(List<NotYet> notYet) {
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

  private static List<CaseView.Held> talks(EmploymentHistory history) {
    return history.talks().stream()
        .sorted(Comparator.comparing(Talk::heldOn).reversed())
        .map(talk -> new CaseView.Held(talk.heldOn(), talk.kind()))
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
