package dk.naervaer.service.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.sheet.ShippedRules;
import dk.naervaer.service.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a coordinator asks at the terminal before a meeting. */
class SheetCommandsTest {
  private static final String HEADER =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\n";

  @TempDir Path root;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @BeforeEach
  void layOut() throws IOException {
    ShippedRules.copyTo(root.resolve("rules"));
    Files.createDirectories(root.resolve("config"));
    Files.writeString(
        root.resolve("config/organisation.yaml"),
        """
        workUnits:
          - {id: kommunen, name: Nordby Kommune}
          - {id: aeldre, name: Ældreområdet, parent: kommunen}
          - {id: nord, name: Plejecenter Nord, parent: aeldre}
        """);
    sheet("aeldre/2025-01-01.csv", "L29;dag;22;;alle;lovpligtig samtale;5;;leder;\n");
    sheet("nord/2026-03-01.csv", "K03;;;;;fravalgt;;;;\nK10;dag;8;;alle;samtale;;3;leder;<i>\n");
  }

  @Test
  void whatHoldsIsShownWithWhereItComesFrom() {
    assertThat(show("nord", "2026-04-01")).isZero();

    assertThat(text())
        .startsWith("Regelark for Plejecenter Nord (nord) den 2026-04-01\n")
        .contains(
            "L29  Når fraværet når dag 22, får lederen besked om lovpligtig samtale, 5 dage før.\n"
                + "     fra loven, gjort strengere af området Ældreområdet:"
                + " regelark/aeldre/2025-01-01.csv, række 2\n",
            "K10  Når fraværet når dag 8, får lederen besked om samtale. Påmindelse efter 3"
                + " arbejdsdage.\n     fra egen: regelark/nord/2026-03-01.csv, række 3\n"
                + "     note: <i>\n",
            "     fra kommunen: regelark/kommunen/2020-01-01.csv, række 4\n",
            "     fra loven: regelark/lov/2020-01-01.csv, række 3\n",
            "Fravalgt:\nK03  af egen: regelark/nord/2026-03-01.csv, række 2\n");
  }

  @Test
  void beforeItsDateAUnitsSheetDoesNotHold() {
    assertThat(show("nord", "2026-02-28")).isZero();

    assertThat(text()).contains("K03  Når fraværet når dag 3").doesNotContain("Fravalgt");
  }

  @Test
  void thePageForTheMeetingHoldsTheSameAndRunsNothing() throws IOException {
    Path page = root.resolve("møde.html");

    assertThat(show("nord", "2026-04-01", "--html", page.toString())).isZero();
    assertThat(Files.readString(page))
        .contains(
            "<title>Regelark for Plejecenter Nord den 2026-04-01</title>",
            "1. april 2026",
            "Når fraværet når dag 8, får lederen besked om samtale.",
            "&lt;i&gt;",
            "For medarbejderne:",
            "regelark/aeldre/2025-01-01.csv")
        .doesNotContain("<i>", "<script", " th:", "http://", "https://");
  }

  @Test
  void twoUnitsAreCompared() {
    assertThat(diff("--unit", "aeldre", "--date", "2026-04-01", "--to-unit", "nord")).isZero();

    assertThat(text())
        .startsWith("K10: dag 10 → dag 8, anden note. Fjernet: K03.\n\n")
        .contains("K10: dag 10 → dag 8, anden note. Når fraværet når dag 8, får");
  }

  @Test
  void twoDaysAreCompared() {
    assertThat(diff("--unit", "nord", "--date", "2024-12-31", "--to-date", "2025-01-01")).isZero();

    assertThat(text()).startsWith("L29: dag 29 → dag 22, varsel 9 → 5, anden note.\n");
  }

  @Test
  void twoFilesAreComparedAsTheyAreWritten() {
    Path old = root.resolve("rules/regelark/nord/2026-03-01.csv");
    Path workbook = root.resolve("nord.xlsx");
    sheetCommand("to-xlsx", "--in", old.toString(), "--out", workbook.toString());

    assertThat(run("--from", old.toString(), "--to", workbook.toString())).isZero();
    assertThat(text()).isEqualTo("Ingen forskel.");
  }

  @Test
  void aSheetGoesToExcelAndBack() throws IOException {
    Path sheet = root.resolve("rules/presets/C3-1-3-7.csv");
    Path workbook = root.resolve("c3.xlsx");
    Path back = root.resolve("c3.csv");

    assertThat(sheetCommand("to-xlsx", "--in", sheet.toString(), "--out", workbook.toString()))
        .isZero();
    assertThat(sheetCommand("from-xlsx", "--in", workbook.toString(), "--out", back.toString()))
        .isZero();
    assertThat(Files.readString(back)).isEqualTo(Files.readString(sheet));
  }

  @Test
  void aFaultySheetIsNotWritten() throws IOException {
    Path faulty = Files.writeString(root.resolve("a.csv"), HEADER + "K1;dag;0;;alle;rnig;;;leder;");
    Path out = root.resolve("a.xlsx");

    assertThat(sheetCommand("to-xlsx", "--in", faulty.toString(), "--out", out.toString()))
        .isEqualTo(1);
    assertThat(text())
        .contains("R103 a.csv, række 2, kolonne værdi", "R106 a.csv, række 2, kolonne handling");
    assertThat(out).doesNotExist();
  }

  @Test
  void aFileThatIsThereIsNotWrittenOver() throws IOException {
    Path sheet = root.resolve("rules/presets/C3-1-3-7.csv");
    Path there = Files.writeString(root.resolve("der.csv"), "mit");

    assertThat(sheetCommand("from-xlsx", "--in", sheet.toString(), "--out", there.toString()))
        .isEqualTo(2);
    assertThat(Files.readString(there)).isEqualTo("mit");
  }

  @Test
  void anUnknownUnitIsAskedAbout() {
    assertThat(show("nrd", "2026-04-01")).isEqualTo(2);
    assertThat(complaint())
        .startsWith("Enheden \"nrd\" findes ikke i organisation.yaml. Mente du \"nord\"?");
  }

  @Test
  void faultySheetsAreToldInsteadOfShown() throws IOException {
    sheet("nord/2026-05-01.csv", "K10;dag;0;;alle;samtale;;3;leder;\n");

    assertThat(show("nord", "2026-04-01")).isEqualTo(2);
    assertThat(complaint()).startsWith("R103 regelark/nord/2026-05-01.csv, række 2");
    assertThat(text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../aeldre", "nord/..", "", "NORD"})
  void aUnitIsNoPath(String unit) {
    assertThat(show(unit, "2026-04-01")).isEqualTo(2);
  }

  private int show(String unit, String date, String... more) {
    List<String> arguments = folders("--unit", unit, "--date", date);
    arguments.addAll(List.of(more));
    return new ShowCommand(terminal()).run(arguments);
  }

  private int diff(String... more) {
    return new DiffCommand(terminal()).run(folders(more));
  }

  private int run(String... arguments) {
    return new DiffCommand(terminal()).run(List.of(arguments));
  }

  private int sheetCommand(String... arguments) {
    return new SheetCommand(terminal()).run(List.of(arguments));
  }

  private List<String> folders(String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--rules",
                root.resolve("rules").toString(),
                "--config",
                root.resolve("config").toString()));
    arguments.addAll(List.of(more));
    return arguments;
  }

  private Terminal terminal() {
    return new Terminal(
        new PrintStream(printed, true, StandardCharsets.UTF_8),
        new PrintStream(complaints, true, StandardCharsets.UTF_8));
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8).strip();
  }

  private String complaint() {
    return complaints.toString(StandardCharsets.UTF_8).strip();
  }

  private void sheet(String file, String rows) throws IOException {
    Path path = root.resolve("rules/regelark").resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, HEADER + rows);
  }
}
