package dk.naervaer.rules.second;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.Wanted;
import dk.naervaer.rules.WantedRow;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.measure.Occasion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What holds of the rule book whatever the history, sheets and settings are. */
class RuleBookPropertiesTest {
  private static final int HISTORIES = Integer.getInteger("naervaer.differential", 1_000) / 4;
  private static final long SEED = Seed.of("Properties");
  private static final RuleEngine ENGINE = RuleEngine.shipped();

  @Test
  void theOrderOfFactsNeverMatters() {
    Random random = new Random(SEED);
    givesTheSameFor(
        h ->
            new EmploymentHistory(
                h.employeeId(),
                h.employmentId(),
                shuffled(h.versions(), random),
                shuffled(h.absences(), random),
                shuffled(h.talks(), random),
                shuffled(h.answers(), random)));
  }

  @Test
  void aFactToldTwiceIsToldOnce() {
    givesTheSameFor(
        h ->
            new EmploymentHistory(
                h.employeeId(),
                h.employmentId(),
                twice(h.versions()),
                twice(h.absences()),
                twice(h.talks()),
                twice(h.answers())));
  }

  /** Rules 4 and 5: not before the first day, and nothing once the person is known to be back. */
  @Test
  void aStepOfACaseIsGivenAndDueOnDaysOfTheCase() {
    onEveryDate(
        (world, today) -> {
          for (Wanted wanted : wanted(world, world.history(), today)) {
            wanted.rows().stream()
                .filter(RuleBookPropertiesTest::isStepOfACase)
                .forEach(row -> assertLiesInItsCase(row, wanted.dueOn(), world));
          }
        });
  }

  // One notice may serve a case's row and one about a concern or a return on the same day.
  private static boolean isStepOfACase(WantedRow row) {
    return row.occasion() == Occasion.CASE || row.occasion() == Occasion.LAW;
  }

  private static void assertLiesInItsCase(WantedRow row, LocalDate due, World world) {
    assertThat(List.of(row.span().first(), row.giveOn(), due, row.span().last()))
        .as(() -> Readable.of(world))
        .isSorted();
  }

  private static void givesTheSameFor(UnaryOperator<EmploymentHistory> told) {
    onEveryDate(
        (world, today) ->
            assertThat(wanted(world, told.apply(world.history()), today))
                .as(() -> Readable.of(world))
                .isEqualTo(wanted(world, world.history(), today)));
  }

  private static void onEveryDate(BiConsumer<World, LocalDate> check) {
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      World world = Worlds.of(seed);
      world.dates().forEach(today -> check.accept(world, today));
    }
  }

  private static List<Wanted> wanted(World world, EmploymentHistory history, LocalDate today) {
    RuleBook book = world.book(ENGINE);
    return book.assess(history, today).wanted();
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> shuffled = new ArrayList<>(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static <T> List<T> twice(List<T> list) {
    List<T> twice = new ArrayList<>(list);
    twice.addAll(list);
    return twice;
  }
}
