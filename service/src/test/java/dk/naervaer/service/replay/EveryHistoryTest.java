package dk.naervaer.service.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.settings.CaseDayCount;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What must hold for every history; the seed of one that fails is told. */
class EveryHistoryTest {
  private static final List<RuleBook> BOOKS =
      List.of(
          RandomBook.withGap(0, CaseDayCount.FROM_FIRST_DAY),
          RandomBook.withGap(14, CaseDayCount.FROM_FIRST_DAY),
          RandomBook.withGap(15, CaseDayCount.SICK_DAYS));
  private static final int HISTORIES = Integer.getInteger("naervaer.histories", 1_500);
  private static final int SHUFFLED = HISTORIES / 10;

  @Test
  void sweepingByNextDateEqualsSweepingEverybodyEveryDay() {
    long given = 0;
    for (long seed = 0; seed < HISTORIES; seed++) {
      List<ReplayLine> history = RandomHistory.of(seed);
      List<AdvisoryLine> byNextDate = play(seed, history, false);
      assertThat(byNextDate).as("seed %d", seed).isEqualTo(play(seed, history, true));
      given += byNextDate.size();
    }
    assertThat(given).as("the histories say something").isGreaterThan(HISTORIES);
  }

  private static List<AdvisoryLine> play(
      long seed, List<ReplayLine> history, boolean everybodyEveryDay) {
    Replay replay = replay(seed, everybodyEveryDay);
    history.forEach(replay::take);
    replay.sweepUntil(CopenhagenTime.sweepOn(RandomHistory.LAST));
    return replay.lines(RandomHistory.LAST);
  }

  private static Replay replay(long seed, boolean everybodyEveryDay) {
    RuleBook book = BOOKS.get((int) (seed % BOOKS.size()));
    return new Replay(book, RandomBook.vocabulary(), _ -> {}, everybodyEveryDay);
  }

  @Test
  void theOrderAndTheNumberOfTimesADaysFactsArriveDoNotMatter() {
    for (long seed = 0; seed < SHUFFLED; seed++) {
      List<ReplayLine> history = RandomHistory.of(seed);
      Map<LocalDate, List<String>> told = liveEachEvening(seed, history);
      assertThat(liveEachEvening(seed, shuffledWithinDays(history, seed)))
          .as("seed %d", seed)
          .isEqualTo(told);
    }
  }

  private static Map<LocalDate, List<String>> liveEachEvening(long seed, List<ReplayLine> history) {
    Replay replay = replay(seed, false);
    Map<LocalDate, List<String>> evenings = new TreeMap<>();
    int next = 0;
    for (LocalDate day = RandomHistory.FIRST.minusDays(1);
        !day.isAfter(RandomHistory.LAST);
        day = day.plusDays(1)) {
      while (next < history.size() && !dayOf(history.get(next)).isAfter(day)) {
        replay.take(history.get(next++));
      }
      replay.sweepUntil(CopenhagenTime.sweepOn(day));
      evenings.put(day, live(replay, day));
    }
    return evenings;
  }

  private static List<String> live(Replay replay, LocalDate day) {
    return replay.lines(day).stream()
        .filter(line -> line.status() == AdvisoryStatus.GIVEN)
        .map(
            line ->
                "%s %s#%d %s %s %s"
                    .formatted(
                        line.employmentId(),
                        line.rule(),
                        line.instance(),
                        line.dueOn(),
                        line.alsoRules(),
                        line.late()))
        .sorted()
        .toList();
  }

  private static LocalDate dayOf(ReplayLine line) {
    return CopenhagenTime.dateAt(line.knownAt());
  }

  /** The same facts on the same days, in another order, some of them twice. */
  private static List<ReplayLine> shuffledWithinDays(List<ReplayLine> history, long seed) {
    Random random = new Random(seed);
    Map<LocalDate, List<ReplayLine>> days =
        history.stream()
            .collect(
                Collectors.groupingBy(EveryHistoryTest::dayOf, TreeMap::new, Collectors.toList()));
    List<ReplayLine> shuffled = new ArrayList<>();
    for (List<ReplayLine> day : days.values()) {
      List<Instant> times = new ArrayList<>(day.stream().map(ReplayLine::knownAt).toList());
      List<ReplayLine> facts = new ArrayList<>(day);
      if (random.nextBoolean()) {
        facts.add(day.getFirst());
        times.add(times.getLast());
      }
      Collections.shuffle(facts, random);
      for (int i = 0; i < facts.size(); i++) {
        shuffled.add(at(times.get(i), facts.get(i), shuffled.size() + 1));
      }
    }
    return shuffled;
  }

  private static ReplayLine at(Instant time, ReplayLine line, int number) {
    return new ReplayLine(number, time, line.kind(), line.source(), line.json());
  }
}
