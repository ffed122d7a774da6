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

  @Test
  void norCanAFilesOrAColumnsName() {
    Fault fault = fault("a\n\u001b[2J.csv", 1, "\u202eid" + "x".repeat(100), null);

    assertThat(fault.line(Language.DANISH))
        .startsWith("R103 a\\u000a\\u001b[2J.csv, række 1, kolonne \\u202eidxxx")
        .hasSizeLessThan(200);
  }

  @Test
  void aPersonsNumberIsNotRepeatedWhereverItWasTyped() {
    assertThat(fault("a.csv", 2, "handling", "ring 010190-1234 i dag").found())
        .isEqualTo("ring (CPR-nummer) i dag");
  }

  private static Fault fault(
      String file, @Nullable Integer row, @Nullable String column, @Nullable String found) {
    return new Fault("R103", Severity.ERROR, file, row, column, found, "Fordi.", "Because.");
  }
}
