package dk.naervaer.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetFolderTest {
  private static final String ROW = "N05;dag;5;;alle;ring;;;leder;";

  @TempDir Path root;

  @Test
  void everySheetIsReadWithItsLevelDateAndSetting() {
    RulesFolder folder =
        new RulesFolder(root)
            .write("regelark/plejecenter-nord/2026-03-01.csv", ROW)
            .writeText("regelark/plejecenter-nord/2026-03-01.yaml", "# MED\nrunning-cases: true\n");

    List<Sheet> sheets = folder.read().orThrow().sheets();

    assertThat(sheets)
        .extracting(Sheet::level)
        .containsExactly("kommunen", "lov", "plejecenter-nord");
    assertThat(sheets.getLast().effectiveFrom()).isEqualTo(LocalDate.of(2026, 3, 1));
    assertThat(sheets.getLast().runningCases()).isTrue();
    assertThat(sheets.getFirst().runningCases()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "~$2026-03-01.csv",
    ".DS_Store",
    "._2026-03-01.csv",
    ".~lock.2026-03-01.csv#",
    "Thumbs.db",
    "desktop.ini"
  })
  void whatOfficeProgramsLeaveBehindIsPassedOver(String name) {
    RulesFolder folder =
        new RulesFolder(root)
            .writeText("regelark/kommunen/" + name, "x")
            .writeText("regelark/" + name, "x");

    assertThat(folder.faults()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "kommunen/2026-03-01 (2).csv, R403",
    "kommunen/2026-3-1.csv, R403",
    "kommunen/2026-02-30.csv, R403",
    "kommunen/20260301.csv, R403",
    "kommunen/gammel.csv, R403",
    "kommunen/2020-01-01.CSV, R404",
    "kommunen/2026-03-01.yaml, R509",
    "kommunen/2026-03-01.yml, R509",
    "kommunen/noter.txt, R509",
    "README.md, R509",
    "kommunen/2026-03-01.xlsx, R507",
    "kommunen/2026-03-01.xlsm, R507",
    "kommunen/2026-03-01.drl, R508",
    "kommunen/2026-03-01.dslr, R508",
    "kommunen/2026-03-01.drl.csv, R508",
    "kommunen/2026-03-01.drl.xlsx, R508",
    "kommunen/2026-03-01.DRL.CSV, R508",
    "rules.drl, R508"
  })
  void aFileThatDoesNotBelongIsRefused(String file, String code) {
    RulesFolder folder = new RulesFolder(root).writeText("regelark/" + file, "running-cases: true");

    assertThat(folder.faults()).containsExactly(code + " " + file);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "plejecenter-nrd, R401",
    "Plejecenter-Nord, R503",
    "plejecenter nord, R503",
    "ældre, R503"
  })
  void aFolderMustBeAUnit(String name, String code) {
    RulesFolder folder = new RulesFolder(root).write("regelark/" + name + "/2026-03-01.csv", ROW);

    assertThat(folder.faults()).containsExactly(code + " " + name);
  }

  @Test
  void theNearestUnitIsAskedFor() {
    Checked<SheetTree> read =
        new RulesFolder(root).write("regelark/plejecenter-nrd/2026-03-01.csv", ROW).read();

    assertThat(read.faults().getFirst().danish()).endsWith("Mente du \"plejecenter-nord\"?");
  }

  @Test
  void withoutAnOrganisationUnitsAreNotChecked() {
    new RulesFolder(root).write("regelark/nogen/2026-03-01.csv", ROW);

    assertThat(SheetFolder.read(root, SheetContext.unknown()).usable()).isTrue();
  }

  @Test
  void noLinkIsFollowedOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
    RulesFolder folder = new RulesFolder(root);
    Path secret = Files.writeString(elsewhere.resolve("2026-03-01.csv"), SheetTexts.sheet(ROW));
    Files.createSymbolicLink(root.resolve("regelark/kommunen/2026-03-01.csv"), secret);
    Files.createSymbolicLink(root.resolve("regelark/aeldre"), elsewhere);

    assertThat(folder.faults()).containsExactly("R511 aeldre", "R511 kommunen/2026-03-01.csv");
  }

  @Test
  void aFolderInAUnitsFolderIsRefused() {
    RulesFolder folder = new RulesFolder(root).write("regelark/kommunen/2026/2026-03-01.csv", ROW);

    assertThat(folder.faults()).containsExactly("R509 kommunen/2026");
  }

  @Test
  void withoutTheFolderRegelarkTheresAFault() {
    assertThat(SheetTexts.inShort(SheetFolder.read(root, SheetContext.unknown()).faults()))
        .containsExactly("R513 - -");
  }

  @ParameterizedTest
  @CsvSource({
    "running-cases: ja, 1",
    "running-cases: \"true\", 1",
    "running_cases: true, 1",
    "'# ok\n\nrunning-cases: true\nrunning-cases: true', 4",
    "'running-cases: true\nfarve: rød', 2"
  })
  void aSettingThatIsNotKnownIsRefused(String text, int line) {
    RulesFolder folder = new RulesFolder(root).writeText("regelark/kommunen/2020-01-01.yaml", text);

    assertThat(folder.faults()).containsExactly("R408 kommunen/2020-01-01.yaml " + line);
  }

  @Test
  void manyFaultsAreToldUpToFiftyErrorsBeforeWarnings() {
    String[] rows = new String[60];
    for (int i = 0; i < 60; i++) {
      rows[i] = "N" + i + ";dag;0;;alle;ring;;;leder;";
    }
    RulesFolder folder =
        new RulesFolder(root)
            .write("regelark/aeldre/2026-03-01.csv", "A01;gentag fra dag;5;7 dage;;ring;;;leder;")
            .write("regelark/kommunen/2026-03-01.csv", rows);

    List<Fault> faults = folder.read().faults();

    assertThat(faults).hasSize(50).allMatch(Fault::isError);
    assertThat(faults).extracting(Fault::row).startsWith(2, 3, 4);
  }
}
