package dk.naervaer.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.naervaer.rules.fault.Checked;

/** Whatever somebody hands in as a sheet, it is read or its faults are told, and nothing else. */
class SheetReaderFuzzTest {

  @FuzzTest(maxDuration = "3m")
  void everyFileIsReadOrItsFaultsAreTold(byte[] bytes) {
    Checked<Sheet> read =
        SheetFile.read(bytes, "kommunen", SheetTexts.FROM, "ark", RulesFolder.CONTEXT);
    if (read.usable()) {
      Sheet sheet = read.orThrow();
      Checked<Sheet> again =
          SheetFile.read(
              SheetFile.csv(sheet), "kommunen", SheetTexts.FROM, "ark", RulesFolder.CONTEXT);
      assertThat(again.usable()).as("what was read is written and read again").isTrue();
      assertThat(SheetCells.of(again.orThrow())).isEqualTo(SheetCells.of(sheet));
    } else {
      assertThat(read.faults()).isNotEmpty();
      read.faults().forEach(fault -> assertThat(fault.danish()).isNotBlank());
    }
  }
}
