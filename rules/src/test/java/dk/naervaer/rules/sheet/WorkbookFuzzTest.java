package dk.naervaer.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dk.naervaer.rules.fault.Checked;
import java.util.Arrays;
import java.util.List;

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

  @FuzzTest(maxDuration = "3m")
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
