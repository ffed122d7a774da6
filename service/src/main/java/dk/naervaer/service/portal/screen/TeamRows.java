package dk.naervaer.service.portal.screen;

import dk.naervaer.config.TeamStatus;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.measure.Spell;
import dk.naervaer.service.statistics.AbsenceDays;
import dk.naervaer.service.statistics.PersonStatus;
import dk.naervaer.service.statistics.PersonStatus.Limit;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the rows of a team's page from what is known. */
record TeamRows(Names names, RuleBook rules, LocalDate today) {

  TeamRow of(EmploymentHistory history, String reference, String name) {
    LocalDate since = AbsenceDays.of(history, today).running().map(Spell::first).orElse(null);
    return new TeamRow(
        reference,
        name,
        names.workUnit(history.versionOn(today).workUnit()),
        since,
        since == null ? 0 : ChronoUnit.DAYS.between(since, today) + 1,
        status(history),
        since == null ? 0 : talksSince(history, since),
        since == null ? null : next(history));
  }

  private PersonStatus status(EmploymentHistory history) {
    TeamStatus limits = names.configuration().teamStatus();
    return PersonStatus.of(
        history,
        new Limit(limits.yellowDays().on(today), limits.yellowSpells().on(today)),
        new Limit(limits.redDays().on(today), limits.redSpells().on(today)),
        today);
  }

  private static long talksSince(EmploymentHistory history, LocalDate since) {
    return history.talks().stream().filter(talk -> !talk.heldOn().isBefore(since)).count();
  }

  private CaseView.@Nullable Coming next(EmploymentHistory history) {
    List<CaseView.Coming> coming =
        new CaseViews(names, today, true).coming(rules.notYet(history, today));
    return coming.isEmpty() ? null : coming.getFirst();
  }
}
