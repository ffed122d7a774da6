package dk.naervaer.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.naervaer.rules.fault.Checked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a workbook holds, it is read or its faults are told. A zip file that is changed by
 * chance is mostly no zip file any more, so the first byte says which part of a good workbook the
 * others are.
 */
class WorkbookFuzzTest {
  private static final List<String> PARTS =
      List.of(
          TestWorkbook.SHEET,
          "xl/sharedStrings.xml",
          TestWorkbook.WORKBOOK,
          TestWorkbook.RELATIONS,
          TestWorkbook.TYPES,
          "xl/styles.xml");
  private static final byte ZIP = 'P';

  /** Each build reads what is kept, without the fuzzer: that would slow down all tests after it. */
  @ParameterizedTest
  @MethodSource("kept")
  void whatIsKeptIsReadToo(Path input) throws IOException {
    everyWorkbookIsReadOrItsFaultsAreTold(Files.readAllBytes(input));
  }

  private static List<Path> kept() throws IOException {
    try (Stream<Path> inputs =
        Files.list(
            Path.of(
                "src/test/resources/dk/naervaer/rules/sheet/WorkbookFuzzTestInputs/everyWorkbookIsReadOrItsFaultsAreTold"))) {
      return inputs.toList();
    }
  }

  @FuzzTest(maxDuration = "3m")
  @EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
  void everyWorkbookIsReadOrItsFaultsAreTold(byte[] bytes) {
    Checked<Sheet> read =
        SheetFile.read(workbook(bytes), "kommunen", SheetTexts.FROM, "ark", RulesFolder.CONTEXT);
    if (read.usable()) {
      assertThat(SheetFile.csv(read.orThrow())).isNotEmpty();
    } else {
      assertThat(read.faults()).isNotEmpty();
    }
  }

  private static byte[] workbook(byte[] bytes) {
    if (bytes.length == 0 || bytes[0] == ZIP) {
      return bytes;
    }
    String part = PARTS.get(Math.floorMod(bytes[0], PARTS.size()));
    return new TestWorkbook().with(part, Arrays.copyOfRange(bytes, 1, bytes.length)).bytes();
  }
}
