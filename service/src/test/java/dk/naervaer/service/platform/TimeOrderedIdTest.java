package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What is made within minutes lies together in an index, and nobody else's place tells anything.
 */
class TimeOrderedIdTest {
  private static final Instant NOW = Instant.parse("2026-09-04T10:00:00.123456Z");

  @Test
  void laterOnesComeAfterEarlierOnesAsTheDatabaseOrdersThem() {
    List<String> ids =
        IntStream.range(0, 5_000)
            .mapToObj(n -> TimeOrderedId.of(NOW.plus(Duration.ofMinutes(2L * n)), "x" + n % 7))
            .map(UUID::toString)
            .toList();
    assertThat(ids).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void withinAMinuteTheyAreAsFarApartAsAny() {
    List<UUID> ids =
        IntStream.range(0, 10_000).mapToObj(n -> TimeOrderedId.of(NOW, "x" + n)).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(ids.stream().map(id -> id.getMostSignificantBits() >>> Integer.SIZE).distinct())
        .hasSize(1);
    assertThat(ids.stream().map(UUID::getLeastSignificantBits).distinct()).hasSize(10_000);
    assertThat(ids).allMatch(id -> id.version() == 8 && id.variant() == 2);
  }

  @Test
  void theSameNameHasTheSameAndOnlyThat() {
    UUID id = TimeOrderedId.of(NOW, "x");
    assertThat(TimeOrderedId.of(NOW, "x")).isEqualTo(id);
    UUID beside = TimeOrderedId.beside(id, "y");
    assertThat(beside).isEqualTo(TimeOrderedId.beside(id, "y")).isNotEqualTo(id);
    assertThat(beside).isNotEqualTo(TimeOrderedId.beside(id, "z"));
    assertThat(beside.toString()).startsWith(id.toString().substring(0, 8));
  }
}
