package dk.naervaer.rules.sheet;

import static dk.naervaer.rules.sheet.SheetFileTest.ACTIONS;
import static dk.naervaer.rules.sheet.SheetFileTest.assertSame;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same round with a second program: LibreOffice opens what is written, saves it in its own way,
 * and the sheet is the same. Asked for by {@code -Pfull}; fails where LibreOffice is missing
 * (Debian: libreoffice-calc-nogui).
 */
@EnabledIfSystemProperty(named = "naervaer.libreoffice", matches = "true")
class LibreOfficeTest {
  private static final Sheet SHEET = TestSheets.EVERY_KIND;

  @TempDir Path root;

  @Test
  void aWorkbookSavedAgainIsTheSameSheet() throws Exception {
    Path workbook = Files.write(root.resolve("ark.xlsx"), SheetFile.workbook(SHEET, ACTIONS));

    assertSame(SHEET, SheetFileTest.read(converted(workbook, "xlsx:Calc MS Excel 2007 XML")));
  }

  @Test
  void aWorkbookSavedAsCsvIsTheSameSheet() throws Exception {
    Path workbook = Files.write(root.resolve("ark.xlsx"), SheetFile.workbook(SHEET, ACTIONS));

    assertSame(SHEET, SheetFileTest.read(converted(workbook, semicolonCsv())));
  }

  @Test
  void aCsvFileSavedAsAWorkbookIsTheSameSheet() throws Exception {
    // Without cells that any spreadsheet makes dates of, as it does when it opens a CSV file.
    Sheet plain =
        SheetTexts.sheet(
            "kommunen",
            "2026-03-01",
            false,
            "K03;;;;;fravalgt;;;;",
            "T07;dag;7;;alle;samtale;2;3;leder, HR;drøftet i MED",
            "W03;perioder;3;6 måneder;nyansat;trivselssamtale;;10;leder;");
    Path csv = Files.write(root.resolve("ark.csv"), SheetFile.csv(plain));

    assertSame(plain, SheetFileTest.read(converted(csv, "xlsx:Calc MS Excel 2007 XML")));
  }

  /** Separator 59, quotation mark 34, UTF-8 (76), from line 1, text as it is, the first tab. */
  private static String semicolonCsv() {
    return "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,1";
  }

  private byte[] converted(Path file, String form) throws IOException, InterruptedException {
    Path out = Files.createDirectories(root.resolve("ud"));
    List<String> command = new ArrayList<>(List.of("soffice", "--headless"));
    command.add("-env:UserInstallation=" + root.resolve("profil").toUri());
    if (file.toString().endsWith(".csv")) {
      command.add("--infilter=CSV:59,34,76,1");
    }
    command.addAll(List.of("--convert-to", form, "--outdir", out.toString(), file.toString()));
    Process office =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(root.resolve("office.log").toFile())
            .start();
    assertThat(office.waitFor(3, TimeUnit.MINUTES)).isTrue();
    try (Stream<Path> made = Files.list(out)) {
      String told = Files.readString(root.resolve("office.log"));
      return Files.readAllBytes(made.findFirst().orElseThrow(() -> new AssertionError(told)));
    }
  }
}
