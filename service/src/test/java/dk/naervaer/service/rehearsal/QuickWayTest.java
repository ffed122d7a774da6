package dk.naervaer.service.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.WithdrawnBecause;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.AdvisoryLines;
import dk.naervaer.service.assessment.Presence;
import dk.naervaer.service.casefile.KnownFacts;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.replay.RandomBook;
import dk.naervaer.service.replay.RandomHistory;
import dk.naervaer.service.replay.Replay;
import dk.naervaer.service.replay.ReplayLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A rehearsal passes much over; what it tells is what the service would have done. */
class QuickWayTest {
  private static final int HISTORIES = Integer.getInteger("naervaer.histories", 1_500);
  private static final RehearsedPeriod PERIOD =
      new RehearsedPeriod(
          RandomHistory.FIRST.minusYears(1), RandomHistory.FIRST.minusDays(60), RandomHistory.LAST);

  private static final List<RuleBook> BOOKS =
      List.of(
          RandomBook.steady(0, Landing.NEXT_WORKING_DAY, List.of()),
          RandomBook.steady(0, Landing.PREVIOUS_WORKING_DAY, List.of()),
          RandomBook.steady(7, Landing.NEXT_WORKING_DAY, List.of()));

  /** Drafts for the first of them, from one row moved to everything anew. */
  private static final List<RuleBook> DRAFTS =
      List.of(
          RandomBook.steady(
              0,
              Landing.NEXT_WORKING_DAY,
              List.of(
                  RandomBook.sheet(
                      "kommunen",
                      "2020-01-01",
                      false,
                      "K03;dag;3;;alle;ring;;2;leder;",
                      "K10;dag;8;;alle;samtale;;3;leder;",
                      "K28;dag;28;;alle;fastholdelsesplan;;5;leder;",
                      "M02;måned;2;;alle;hold kontakt;;5;leder;",
                      "M99;gentag fra måned;2;1 måned;alle;opfølgning;;5;leder;"))),
          RandomBook.steady(
              0,
              Landing.NEXT_WORKING_DAY,
              List.of(
                  RandomBook.sheet(
                      "trivsel",
                      "2020-01-01",
                      false,
                      "W02;perioder;3;90 dage;alle;trivselssamtale;;10;leder, medarbejder;",
                      "W15;fraværsdage;10;60 dage;alle;trivselssamtale;;10;leder;",
                      "F02;risikotegn;2;;alle;samtale;;2;leder;"))),
          RandomBook.steady(3, Landing.NEXT_WORKING_DAY, List.of()));

  @Test
  void playedByOneBookItGivesWhatReplayGivesOnTheSameDays() {
    long given = 0;
    long cut = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      RuleBook book = BOOKS.get((int) (seed % BOOKS.size()));
      List<ReplayLine> history = history(seed);
      List<AdvisoryLine> replayed = replayed(book.afresh(), history);
      TwoBooks books = new TwoBooks(book, book, PERIOD);
      List<AdvisoryLine> lines = new ArrayList<>();
      for (PastEmployee employee : pasts(book, history)) {
        for (PastEmployment past : employee.employments()) {
          var both = new RehearseEmployment(books, Pace.EVERY_INSTANT).play(past, employee.times());
          assertThat(both.base()).isEqualTo(both.draft());
          both.base().stream()
              .filter(Advisory::isShown)
              .map(advisory -> AdvisoryLines.line(advisory, workUnit(past)))
              .forEach(lines::add);
          cut +=
              new Stretches(List.of(book), PERIOD.played(), Pace.EVERY_INSTANT)
                      .of(past, AbsenceExtent.of(past.absences()), null).stream()
                          .filter(stretch -> !stretch.whole())
                          .count()
                  / 2;
        }
      }
      assertThat(byDay(lines))
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(byDay(replayed));
      given += lines.size();
    }
    assertThat(given).as("the histories say something").isGreaterThan(HISTORIES / 2);
    assertThat(cut).as("pasts that are played in parts").isGreaterThan(HISTORIES / 40);
  }

  @Test
  void whatBothBooksSurelySayAlikeIsPlayedOnceWithTheOutcomeOfPlayingItTwice() {
    long different = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      RuleBook base = BOOKS.getFirst();
      RuleBook draft = DRAFTS.get((int) (seed % DRAFTS.size()));
      TwoBooks books = new TwoBooks(base, draft, PERIOD);
      for (PastEmployee employee : pasts(base, history(seed))) {
        for (PastEmployment past : employee.employments()) {
          List<Difference> quick =
              new RehearseEmployment(books, Pace.EVERY_DAY).differences(past, employee.times());
          List<Difference> plain =
              new RehearseEmployment(books, Pace.PLAIN).differences(past, employee.times());
          assertThat(quick).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(plain);
          different +=
              quick.stream().filter(one -> one.kind() != Difference.Kind.UNCHANGED).count();
        }
      }
    }
    assertThat(different).as("drafts that make a difference").isGreaterThan(HISTORIES / 10);
  }

  @Test
  void whoIsMissedOnAMorningIsWhoTheServiceCounts() {
    int first = (int) PERIOD.readFrom().toEpochDay();
    int days = (int) PERIOD.until().toEpochDay() - first + 1;
    for (long seed = 0; seed < HISTORIES / 5; seed++) {
      for (PastEmployee employee : pasts(BOOKS.getFirst(), history(seed))) {
        for (PastEmployment past : employee.employments()) {
          Map<String, Integer> quick = new HashMap<>();
          new MissedMornings(past, first, days)
              .tell((unit, morning) -> quick.merge(unit + morning, 1, Integer::sum));
          assertThat(quick).as("seed %d", seed).isEqualTo(morningByMorning(past, first, days));
        }
      }
    }
  }

  private static Map<String, Integer> morningByMorning(PastEmployment past, int first, int days) {
    Map<String, Integer> counts = new HashMap<>();
    Knowledge knowledge = new Knowledge(past);
    for (int morning = 0; morning < days; morning++) {
      LocalDate day = LocalDate.ofEpochDay((long) first + morning);
      knowledge.advanceTo(Micros.sweepOn(day) - 1);
      if (knowledge.any()) {
        Map<String, Integer> missed = new HashMap<>();
        Presence.count(knowledge.history(), day, missed);
        for (Map.Entry<String, Integer> one : missed.entrySet()) {
          counts.put(one.getKey() + morning, one.getValue());
        }
      }
    }
    return counts;
  }

  /** Every other one without what people say, so that much of it is cut. */
  private static List<ReplayLine> history(long seed) {
    return RandomHistory.of(seed).stream()
        .filter(line -> !line.knownAt().isAfter(CopenhagenTime.sweepOn(RandomHistory.LAST)))
        .filter(
            line ->
                seed % 2 == 0
                    || line.kind() == ReplayLine.Kind.ABSENCE
                    || line.kind() == ReplayLine.Kind.EMPLOYMENT)
        .toList();
  }

  private static List<PastEmployee> pasts(RuleBook book, List<ReplayLine> history) {
    List<KnownFacts> facts = Replay.facts(history, book, RandomBook.vocabulary(), _ -> {});
    return PastFacts.of(facts).employees();
  }

  private static List<AdvisoryLine> replayed(RuleBook book, List<ReplayLine> history) {
    Replay replay = new Replay(book, RandomBook.vocabulary(), _ -> {});
    history.forEach(replay::take);
    replay.sweepUntil(CopenhagenTime.sweepOn(RandomHistory.LAST));
    return replay.lines(RandomHistory.LAST);
  }

  // Replay assesses at every line, also at one that tells nothing new, and twice at one instant;
  // the service does not, so that what is given and superseded within a day can be another.
  private static List<AdvisoryLine> byDay(List<AdvisoryLine> lines) {
    return lines.stream()
        .filter(line -> line.withdrawnBecause() != WithdrawnBecause.SUPERSEDED)
        .map(
            line ->
                new AdvisoryLine(
                    line.subject(),
                    line.employeeId(),
                    line.employmentId(),
                    line.workUnit(),
                    line.caseFirstDay(),
                    line.rule(),
                    line.instance(),
                    line.alsoRules(),
                    line.action(),
                    line.recipients(),
                    line.dueOn(),
                    morningOf(line.givenAt()),
                    morningOf(line.withdrawnAt()),
                    line.withdrawnBecause(),
                    line.status(),
                    line.late(),
                    line.why()))
        .toList();
  }

  private static @Nullable Instant morningOf(@Nullable Instant instant) {
    return instant == null ? null : CopenhagenTime.sweepOn(CopenhagenTime.dateAt(instant));
  }

  private static String workUnit(PastEmployment past) {
    Knowledge knowledge = new Knowledge(past);
    knowledge.advanceTo(Micros.NEVER);
    return knowledge.history().versionOn(RandomHistory.LAST).workUnit();
  }
}
