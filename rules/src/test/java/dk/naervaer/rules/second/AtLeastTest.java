package dk.naervaer.rules.second;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.WantedRow;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.sheet.Group;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Period;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetLine;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Raising what a row asks for at least never makes it speak sooner.
 *
 * <p>Of a wellbeing row more can't be said: it speaks when a count crosses its value, so a higher
 * value may well be crossed on a return on which a lower one had been crossed before. But where it
 * speaks at all the lower one has spoken, then or earlier: going back from spell to spell, the
 * count before one is never above the count at the end of the one before it, and before the first
 * it is nothing. A row about risk signs speaks once a case, and is due on a later day of the same
 * case.
 */
class AtLeastTest {
  private static final int HISTORIES = Integer.getInteger("naervaer.differential", 1_000);
  private static final long SEED = Seed.of("At least");
  private static final RuleEngine ENGINE = RuleEngine.shipped();
  private static final Map<Measure, List<Integer>> VALUES =
      Map.of(
          Measure.SPELLS, List.of(1, 2, 3),
          Measure.SAME_WEEKDAY, List.of(1, 2),
          Measure.ABSENCE_DAYS, List.of(1, 4, 15),
          Measure.RISK_SIGNS, List.of(1, 2, 3));

  @Test
  void aHigherValueNeverSpeaksSooner() {
    int spoken = 0;
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      Chance chance = Chance.of(seed);
      Measure measure = chance.of(List.copyOf(new TreeSet<>(VALUES.keySet())));
      int value = chance.of(Objects.requireNonNull(VALUES.get(measure)));
      Period period =
          new Period(
              chance.of(1, 30, 90),
              chance.oneIn(2) ? Period.Measured.DAYS : Period.Measured.MONTHS);
      spoken +=
          check(plain(Worlds.of(seed)), measure, value, measure.needsPeriod() ? period : null);
    }
    assertThat(spoken).as("how often the higher value spoke").isGreaterThan(HISTORIES / 20);
  }

  /** How often the higher value speaks. */
  private static int check(World world, Measure measure, int value, @Nullable Period period) {
    boolean aboutCases = measure == Measure.RISK_SIGNS;
    int spoken = 0;
    for (LocalDate today : world.dates()) {
      Map<LocalDate, LocalDate> low = soonest(world, row(measure, value, period), today);
      Map<LocalDate, LocalDate> high = soonest(world, row(measure, value + 1, period), today);
      high.forEach(
          (about, due) -> {
            LocalDate lower =
                aboutCases
                    ? low.get(about)
                    : low.values().stream().min(LocalDate::compareTo).orElse(null);
            assertThat(lower)
                .as(() -> measure + " " + value + " on " + today + "\n" + Readable.of(world))
                .isNotNull()
                .isBeforeOrEqualTo(due);
          });
      spoken += high.size();
    }
    return spoken;
  }

  /** The due day by the first day of the case or spell it is about. */
  private static Map<LocalDate, LocalDate> soonest(World world, SheetRow row, LocalDate today) {
    Sheet sheet =
        new Sheet(
            Sheet.MUNICIPALITY,
            LocalDate.of(2020, 1, 1),
            false,
            List.of(new SheetLine(row.id(), row, 1)),
            row.toString());
    RuleSettings s = world.settings();
    World one =
        world.with(new RuleSettings(List.of(sheet), s.thresholds(), s.actions(), s.units()));
    Map<LocalDate, LocalDate> due = new TreeMap<>();
    one.book(ENGINE)
        .assess(one.history(), today)
        .wanted()
        .forEach(
            wanted -> {
              for (WantedRow asked : wanted.rows()) {
                due.put(asked.span().first(), wanted.dueOn());
              }
            });
    return due;
  }

  private static SheetRow row(Measure measure, int value, @Nullable Period period) {
    List<Recipient> leader = List.of(Recipient.LEADER);
    return new SheetRow("W1", measure, value, period, Group.ALL, "ring", 0, null, leader, "");
  }

  /** One work unit throughout, so that one calendar holds; nothing sealed, nothing talked of. */
  private static World plain(World world) {
    EmploymentHistory h = world.history();
    EmploymentHistory one =
        new EmploymentHistory(
            h.employeeId(),
            h.employmentId(),
            h.versions().subList(0, 1),
            h.absences(),
            List.of(),
            h.answers());
    RuleSettings s = world.settings();
    RuleSettings unsealed =
        new RuleSettings(
            s.sheets(), PlantedFaultTest.withoutSeal(s.thresholds()), s.actions(), s.units());
    return world.with(one).with(unsealed);
  }
}
