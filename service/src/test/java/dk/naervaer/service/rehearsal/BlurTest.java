package dk.naervaer.service.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.sql.Seal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How little a count tells that was moved. */
class BlurTest {
  private static final int DRAWN = 20_000;

  private final Blur blur = Blur.drawnBy(Seal.of(Seal.drawnKey())::mac);

  @Test
  void whetherOnePersonIsInACountIsHardlyGuessed() {
    for (int count : new int[] {0, 1, 4, 7, 40}) {
      assertThat(rightGuesses(count, 5)).as("of %d or one more", count).isBetween(0.5, 0.58);
    }
  }

  @Test
  void hidingSmallerCountsMovesNoLess() {
    for (int step : new int[] {0, 1, 2}) {
      assertThat(rightGuesses(7, step)).as("step %d", step).isBetween(0.5, 0.58);
    }
  }

  @Test
  void isRoundedAndNeverFarOff() {
    for (int draft = 0; draft < 1_000; draft++) {
      long shown = blur.about("draft " + draft).of("all", 40, 5);
      assertThat(shown % 5).isZero();
      assertThat(shown).isBetween(30L, 50L);
    }
    assertThat(blur.of("all", 0, 5)).isNotNegative();
  }

  @Test
  void isTheSameForTheSameAndAnotherForAnother() {
    assertThat(blur.about("a").of("all", 40, 5)).isEqualTo(blur.about("a").of("all", 40, 5));
    assertThat(IntStream.range(0, 50).mapToLong(cell -> blur.of("cell " + cell, 40, 5)).distinct())
        .hasSizeGreaterThan(2);
    assertThat(Blur.none().of("all", 41, 5)).isEqualTo(41);
  }

  /** The share of right guesses by whoever knows how often which count is shown for either. */
  private double rightGuesses(int count, int step) {
    Map<Long, Integer> without = shown(count, step, "without");
    Map<Long, Integer> with = shown(count + 1, step, "with");
    Map<Long, Integer> best = new TreeMap<>(without);
    with.forEach((shown, times) -> best.merge(shown, times, Math::max));
    return best.values().stream().mapToInt(Integer::intValue).sum() / (2.0 * DRAWN);
  }

  private Map<Long, Integer> shown(int count, int step, String who) {
    Map<Long, Integer> times = new TreeMap<>();
    for (int draft = 0; draft < DRAWN; draft++) {
      times.merge(blur.about(who + draft).of("all", count, step), 1, Integer::sum);
    }
    return times;
  }
}
