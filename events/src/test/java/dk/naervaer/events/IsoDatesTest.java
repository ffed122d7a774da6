package dk.naervaer.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader by hand agrees with java.time wherever both read. */
class IsoDatesTest {

  private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2100, 12, 31);

  @Test
  void readsEveryDayWeTake() {
    FIRST
        .datesUntil(LAST.plusDays(1))
        .forEach(day -> assertThat(IsoDates.day(day.toString(), 1990)).isEqualTo(day));
  }

  @Test
  void readsAnyInstantAsJavaDoes() {
    var random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      String text = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment(random));
      assertThat(IsoDates.instant(text)).isEqualTo(OffsetDateTime.parse(text).toInstant());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-9-1",
        "20260901",
        "2026-09-01 ",
        "2026-09-1x",
        "+2026-09-01",
        "2026/09/01",
        "２０２６-09-01",
        "2026-09-01Z"
      })
  void aDayHasOneForm(String text) {
    assertThat(IsoDates.day(text, 1990)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1989-12-31",
        "2101-01-01",
        "9999-12-31",
        "0000-01-01",
        "2026-02-29",
        "2026-04-31",
        "2026-00-01",
        "2026-01-32",
        "2100-02-29"
      })
  void aDayThatWeDoNotTakeIsNone(String text) {
    assertThatThrownBy(() -> IsoDates.day(text, 1990)).isInstanceOf(DateTimeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-09-01",
        "2026-09-01T07:12Z",
        "2026-09-01T07:12:00",
        "2026-09-01 07:12:00Z",
        "2026-09-01t07:12:00z",
        "2026-09-01T07:12:00.Z",
        "2026-09-01T07:12:00.1234567890Z",
        "2026-09-01T07:12:00+0200",
        "2026-09-01T07:12:00+02",
        "2026-09-01T07:12:00+02:00[Europe/Copenhagen]",
        "2026-09-01T07:12:00Z ",
        "2026-09-01T07:12:00,5Z"
      })
  void anInstantHasOneForm(String text) {
    assertThat(IsoDates.instant(text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-09-01T24:00:00Z",
        "2026-09-01T07:60:00Z",
        "2026-09-01T07:12:60Z",
        "2026-02-30T07:12:00Z",
        "9999-09-01T07:12:00Z",
        "2026-09-01T07:12:00+19:00",
        "2026-09-01T07:12:00+02:60"
      })
  void anInstantThatIsNoneIsRefused(String text) {
    assertThatThrownBy(() -> IsoDates.instant(text)).isInstanceOf(DateTimeException.class);
  }

  private static OffsetDateTime moment(SplittableRandom random) {
    int[] nanos = {0, 500_000_000, 123_456_000, random.nextInt(1_000_000_000)};
    return FIRST
        .plusDays(random.nextInt(40_000))
        .atTime(random.nextInt(24), random.nextInt(60), random.nextInt(60))
        .plusNanos(nanos[random.nextInt(nanos.length)])
        .atOffset(ZoneOffset.ofTotalSeconds(random.nextInt(-18 * 60, 18 * 60 + 1) * 60));
  }
}
