package dk.naervaer.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Sound messages of every shape, the same for the same seed. */
final class RandomMessages {

  private static final String LETTERS = "abc XYZ019-_.:/\"\\<æøåÆØÅ€é😀𝄞";

  private final SplittableRandom random;

  RandomMessages(long seed) {
    random = new SplittableRandom(seed);
  }

  PayrollMessage next() {
    return random.nextBoolean() ? absence() : employment();
  }

  AbsenceMessage absence() {
    LocalDate first = day();
    LocalDate last = orNull(() -> first.plusDays(random.nextInt(2000)));
    return new AbsenceMessage(
        text(64),
        revision(),
        text(64),
        text(64),
        text(32),
        first,
        last,
        degrees(first, last),
        AbsenceStatus.values()[random.nextInt(2)],
        instant());
  }

  EmploymentMessage employment() {
    LocalDate hired = day();
    return new EmploymentMessage(
        text(64),
        text(64),
        revision(),
        orNull(this::day),
        text(64),
        orNull(() -> text(200)),
        orNull(() -> hired),
        orNull(() -> hired.plusDays(random.nextInt(9999))),
        orNull(() -> BigDecimal.valueOf(random.nextInt(16801), 2)),
        orNull(() -> "%04d".formatted(random.nextInt(10_000))),
        orNull(() -> text(64)),
        orNull(() -> new Contact(orNull(() -> text(254)))),
        random.nextBoolean());
  }

  private List<Degree> degrees(LocalDate first, @Nullable LocalDate last) {
    return IntStream.range(0, random.nextInt(5))
        .mapToObj(i -> new Degree(first.plusDays(i * 7L), percent()))
        .filter(degree -> last == null || !degree.from().isAfter(last))
        .toList();
  }

  private BigDecimal percent() {
    return BigDecimal.valueOf(random.nextInt(1, 10_001), 2);
  }

  private int revision() {
    return random.nextInt(4) == 0 ? random.nextInt(1, Integer.MAX_VALUE) : random.nextInt(1, 20);
  }

  private LocalDate day() {
    return LocalDate.of(1990, 1, 1).plusDays(random.nextInt(25_000));
  }

  private Instant instant() {
    return Instant.ofEpochSecond(random.nextLong(700_000_000L, 4_000_000_000L))
        .plusNanos(random.nextBoolean() ? 0 : random.nextInt(1_000_000_000));
  }

  private String text(int longest) {
    int[] letters = LETTERS.codePoints().toArray();
    return random
        .ints(random.nextInt(longest), 0, letters.length)
        .map(i -> letters[i])
        .collect(() -> new StringBuilder("x"), StringBuilder::appendCodePoint, (a, b) -> {})
        .toString();
  }

  private <T> @Nullable T orNull(Supplier<@Nullable T> value) {
    return random.nextInt(3) == 0 ? null : value.get();
  }
}
