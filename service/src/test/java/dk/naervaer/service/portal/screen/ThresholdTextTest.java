package dk.naervaer.service.portal.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** A value is changed from a day on, and everything else in the file stays as somebody wrote it. */
class ThresholdTextTest {
  private static final String TEXT =
      """
      # Vores egen bemærkning.
      case-gap-days: {2020-01-01: 0, 2026-01-01: 14}
      sheet-bounds: {2020-01-01: {dag: 1-120, perioder: 2-10}}
      """;

  @Test
  void theNewValueStandsBesideTheOlderOnes() {
    assertThat(new ThresholdText(TEXT).with("case-gap-days", "15", LocalDate.of(2026, 10, 1)))
        .isEqualTo(TEXT.replace("2026-01-01: 14}", "2026-01-01: 14, 2026-10-01: 15}"));
  }

  @Test
  void whatWasToComeLaterComesNoMore() {
    assertThat(new ThresholdText(TEXT).with("case-gap-days", "7", LocalDate.of(2025, 1, 1)))
        .contains("case-gap-days: {2020-01-01: 0, 2025-01-01: 7}");
  }

  @Test
  void aKeyThatIsNotThereKeepsTheShippedValueUntilThen() {
    assertThat(new ThresholdText(TEXT).with("new-hire-months", "4", LocalDate.of(2026, 10, 1)))
        .startsWith(TEXT)
        .endsWith("new-hire-months: {2020-01-01: 6, 2026-10-01: 4}\n");
  }

  @Test
  void theRowsTellWhatHoldsAndWhatComes() {
    assertThat(new ThresholdText(TEXT).rows(LocalDate.of(2025, 6, 1)))
        .filteredOn(row -> row.key().equals("case-gap-days"))
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.value()).isEqualTo("0");
              assertThat(row.coming()).containsExactly("2026-01-01: 14");
              assertThat(row.about()).isEqualTo("Vores egen bemærkning.");
            });
    assertThat(new ThresholdText(TEXT).rows(LocalDate.of(2026, 6, 1)))
        .filteredOn(row -> row.key().equals("sheet-bounds"))
        .singleElement()
        .satisfies(row -> assertThat(row.value()).isEqualTo("{dag: 1-120, perioder: 2-10}"));
  }
}
