package dk.naervaer.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.naervaer.rules.fault.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever somebody hands in as a sheet, it is read or its faults are told, and nothing else. */
class SheetReaderFuzzTest {

  /** Each build reads what is kept, without the fuzzer: that would slow down all tests after it. */
  @ParameterizedTest
  @MethodSource("kept")
  void whatIsKeptIsReadToo(Path input) throws IOException {
    everyFileIsReadOrItsFaultsAreTold(Files.readAllBytes(input));
  }

  private static List<Path> kept() throws IOException {
    try (Stream<Path> inputs =
        Files.list(
            Path.of(
                "src/test/resources/dk/naervaer/rules/sheet/SheetReaderFuzzTestInputs/everyFileIsReadOrItsFaultsAreTold"))) {
      return inputs.toList();
    }
  }

  @FuzzTest(maxDuration = "3m")
  @EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
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
