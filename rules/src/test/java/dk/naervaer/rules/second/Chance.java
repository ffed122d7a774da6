package dk.naervaer.rules.second;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeded choices. */
record Chance(Random random) {

  static Chance of(long seed) {
    return new Chance(new Random(seed));
  }

  /** A number from low to high, both included. */
  int number(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  boolean oneIn(int times) {
    return random.nextInt(times) == 0;
  }

  <T> T of(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  final <T> T of(T... choices) {
    return of(Arrays.asList(choices));
  }

  LocalDate near(LocalDate day, int days) {
    return day.plusDays(number(-days, days));
  }

  @Nullable LocalDate nearOrNever(LocalDate day, int days, int oneIn) {
    return oneIn(oneIn) ? near(day, days) : null;
  }
}
