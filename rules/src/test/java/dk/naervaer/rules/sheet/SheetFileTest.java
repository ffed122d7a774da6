package dk.naervaer.rules.sheet;

import static dk.naervaer.rules.sheet.SheetTexts.FROM;
import static dk.naervaer.rules.sheet.SheetTexts.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.fault.Checked;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A sheet taken through CSV and Excel is the same sheet. */
class SheetFileTest {
  static final Set<String> ACTIONS =
      Set.of("ring", "samtale", "opfølgning", "trivselssamtale", "fastholdelsesplan");

  @ParameterizedTest
  @MethodSource("sheets")
  void csvAndBackIsTheSameSheet(Sheet sheet) {
    assertSame(sheet, read(SheetFile.csv(sheet)));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void excelAndBackIsTheSameSheet(Sheet sheet) {
    assertSame(sheet, read(SheetFile.workbook(sheet, ACTIONS)));
  }

  static Stream<Sheet> sheets() {
    List<String> many = new ArrayList<>();
    for (int day = 1; day <= 200; day++) {
      many.add("K" + day + ";dag;" + day + ";;alle;ring;;2;leder;note " + day);
    }
    return Stream.concat(
        Stream.of(
            TestSheets.EVERY_KIND,
            sheet("kommunen", "2026-03-01", false),
            sheet("kommunen", "2026-03-01", false, many.toArray(String[]::new))),
        TestSheets.shipped());
  }

  static void assertSame(Sheet sheet, Checked<Sheet> read) {
    assertThat(read.faults()).isEmpty();
    assertThat(read.orThrow().hash()).isEqualTo(sheet.hash());
    assertThat(read.orThrow().lines().stream().map(SheetLine::row))
        .isEqualTo(sheet.lines().stream().map(SheetLine::row).toList());
  }

  static Checked<Sheet> read(byte[] bytes) {
    return SheetFile.read(bytes, "kommunen", FROM, "ark", SheetContext.unknown());
  }

  @Test
  void theWorkbookHasALockedFirstLineAndListsToChooseFrom() throws IOException {
    String xml =
        part(SheetFile.workbook(TestSheets.EVERY_KIND, ACTIONS), "xl/worksheets/sheet1.xml");

    assertThat(xml)
        .contains("<sheetProtection ", "sheet=\"true\"", "state=\"frozen\"")
        .contains("type=\"list\"");
    assertThat(xml.split("<dataValidation ", -1)).hasSize(5);
  }

  private static String part(byte[] workbook, String name) throws IOException {
    try (ZipFile zip =
            ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                .get();
        InputStream part = zip.getInputStream(zip.getEntry(name))) {
      return new String(part.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
