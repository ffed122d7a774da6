package dk.naervaer.service.demo;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.events.AnswerMessage;
import dk.naervaer.events.TalkMessage;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.casefile.FactDesk;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * What the made-up leaders tell while the year is played in: most of what is advised is done on its
 * day or some days late, most talks are held on their day, and they answer whether a long absence
 * lies ahead. The dice hang on what it is about, so that every run of the same year tells the same.
 */
final class Leaders {
  private static final int LATE_DAYS = 6;
  private static final double DONE_ON_THE_DAY = 0.7;
  private static final double DONE_LATE = 0.6;
  private static final double TALKS_HELD = 0.8;
  private static final double EXPECTED_LONG = 0.4;
  private static final double DECLINES = 0.15;
  private static final double SHARES_CONCERN = 0.1;

  private final AdvisoryList advisories;
  private final FactDesk facts;
  private LocalDate actedOn = LocalDate.MIN;

  Leaders(AdvisoryList advisories, FactDesk facts) {
    this.advisories = advisories;
    this.facts = facts;
  }

  /** Once a day, on what is due that day. */
  void act(Instant now) {
    LocalDate today = CopenhagenTime.dateAt(now);
    if (!today.isAfter(actedOn)) {
      return;
    }
    actedOn = today;
    open(today).forEach(shown -> act(shown, today, now));
    open(today.minusDays(LATE_DAYS)).forEach(shown -> doIt(shown, DONE_LATE));
  }

  private List<ShownAdvisory> open(LocalDate dueOn) {
    return advisories.page(
        AdvisoryQuery.all().standing(Set.of(AdvisoryStatus.GIVEN)).due(dueOn, dueOn));
  }

  private void act(ShownAdvisory shown, LocalDate today, Instant now) {
    AdvisoryLine line = shown.line();
    String employment = line.employmentId();
    if (employment == null) {
      return;
    }
    Random dice = new Random(Objects.hash(employment, line.rule(), line.dueOn()));
    String id = employment + "-" + line.rule() + "-" + line.dueOn();
    switch (line.action()) {
      case "trivselssamtale", "lovpligtig samtale", "nærværssamtale" ->
          hold(new TalkMessage(id, employment, line.action(), today), dice, now);
      case "vurder fast track" -> {
        judge(id, employment, dice, now);
        doIt(shown, 1);
      }
      default -> doIt(shown, DONE_ON_THE_DAY);
    }
  }

  // The rest are reminded, and some never get to it.
  private void doIt(ShownAdvisory shown, double share) {
    String employee = shown.line().employeeId();
    boolean done = new Random(Objects.hash(shown.id(), share)).nextDouble() < share;
    if (employee != null && done) {
      facts.done(employee, shown.id());
    }
  }

  private void hold(TalkMessage talk, Random dice, Instant now) {
    if (dice.nextDouble() < TALKS_HELD) {
      facts.take(talk);
      if (dice.nextDouble() < SHARES_CONCERN) {
        answer(talk.id(), talk.employmentId(), Question.CONCERN_SHARED, true, now);
      }
    }
  }

  private void judge(String id, String employment, Random dice, Instant now) {
    boolean expectedLong = dice.nextDouble() < EXPECTED_LONG;
    answer(id, employment, Question.EXPECTED_LONG, expectedLong, now);
    if (expectedLong && dice.nextDouble() < DECLINES) {
      answer(id + "-no", employment, Question.EMPLOYEE_DECLINES, true, now);
    }
  }

  private void answer(String id, String employment, Question question, boolean yes, Instant now) {
    facts.take(new AnswerMessage(id, employment, question.word(), yes ? "yes" : "no", now));
  }
}
