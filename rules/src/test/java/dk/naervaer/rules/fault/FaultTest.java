package dk.naervaer.rules.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FaultTest {

  @Test
  void aSheetsFaultIsToldOnOneLineWithItsRowAndColumn() {
    Fault fault = fault("regelark/nord/2026-03-01.csv", 4, "værdi", "0");

    assertThat(fault.line(Language.DANISH))
        .isEqualTo("R103 regelark/nord/2026-03-01.csv, række 4, kolonne værdi: \"0\": Fordi.");
    assertThat(fault.line(Language.ENGLISH))
        .isEqualTo("R103 regelark/nord/2026-03-01.csv, row 4, column værdi: \"0\": Because.");
  }

  @Test
  void aSettingsFilesFaultNamesLineAndKey() {
    assertThat(fault("thresholds.yaml", 4, "landing", null).line(Language.DANISH))
        .isEqualTo("R103 thresholds.yaml, linje 4, nøgle landing: Fordi.");
  }

  @Test
  void aWarningSaysThatItIsOne() {
    assertThat(fault("a.csv", null, null, null).asWarning().line(Language.DANISH))
        .isEqualTo("R103 (advarsel) a.csv: Fordi.");
  }

  @Test
  void theTextFoundIsCutAndCannotMoveTheCursor() {
    Fault fault = fault("a.csv", 1, null, "\u001b[2J\u202e" + "x".repeat(100));

    assertThat(fault.found()).startsWith("\\u001b[2J\\u202exxx").endsWith("x…");
    assertThat(fault.line(Language.DANISH)).doesNotContain("\u001b", "\u202e");
  }

  private static Fault fault(
      String file, @Nullable Integer row, @Nullable String column, @Nullable String found) {
    return new Fault("R103", Severity.ERROR, file, row, column, found, "Fordi.", "Because.");
  }
}
