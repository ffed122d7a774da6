package dk.naervaer.service.check;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.config.ShippedConfig;
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

class CheckCommandTest {
  private static final String HEADER =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\n";

  @TempDir Path root;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @BeforeEach
  void layOutWhatIsShipped() {
    ShippedRules.copyTo(root.resolve("rules"));
    ShippedConfig.copyTo(root.resolve("config"));
  }

  @Test
  void whatIsShippedIsGood() {
    assertThat(check()).isZero();
    assertThat(text()).isEqualTo("0 fejl, 0 advarsler. Underskrifter er ikke efterset.");
  }

  @Test
  void everyFaultIsALineInDanish() {
    sheet("K03;dag;0;;alle;rnig;;2;leder;");

    assertThat(check()).isEqualTo(1);
    assertThat(text().lines())
        .containsExactlyInAnyOrder(
            "R103 regelark/kommunen/2026-01-01.csv, række 2, kolonne værdi: \"0\": Dag 1 er første"
                + " fraværsdag, så mindste værdi er 1. Skriv et tal fra 1 til 3650.",
            "R106 regelark/kommunen/2026-01-01.csv, række 2, kolonne handling: \"rnig\": Handlingen"
                + " står ikke i ordbogen. Ret ordet, eller tilføj det i ordbog.yaml. Mente du"
                + " \"ring\"?",
            "2 fejl, 0 advarsler. Underskrifter er ikke efterset.");
  }

  @Test
  void orInEnglish() {
    sheet("K03;dag;0;;alle;ring;;2;leder;");

    assertThat(check("--lang", "en")).isEqualTo(1);
    assertThat(text())
        .startsWith("R103 regelark/kommunen/2026-01-01.csv, row 2, column værdi: \"0\": Day 1 is")
        .endsWith("1 errors, 0 warnings. Signatures were not asked.");
  }

  @Test
  void aWarningAloneIsTold() {
    sheet("K99;gentag fra dag;5;7 dage;alle;ring;;2;leder;");

    assertThat(check("--lang=da")).isZero();
    assertThat(text()).contains("R203 (advarsel)", "0 fejl, 1 advarsler");
  }

  @Test
  void settingsAreCheckedToo() throws IOException {
    Files.writeString(root.resolve("config/thresholds.yaml"), "landing: same-day\n");

    assertThat(check()).isEqualTo(1);
    assertThat(text()).startsWith("R411 thresholds.yaml, linje 1, nøgle landing: \"same-day\"");
  }

  @Test
  void anExampleOfTheCommitteeThatComesOtherwiseIsAFault() throws IOException {
    Files.writeString(
        root.resolve("rules/regelark/kommunen/eksempler.csv"),
        """
        eksempel;første sygedag;sidste sygedag;frem til;forventet
        Anna;2026-09-01;2026-09-05;2026-09-30;K03 2026-09-04
        Bo;2026-09-01;2026-09-02;2026-09-30;intet
        """);

    assertThat(check()).isEqualTo(1);
    assertThat(text().lines())
        .containsExactly(
            "R601 regelark/kommunen/eksempler.csv, række 2, kolonne forventet: \"K03 2026-09-04\":"
                + " Eksemplet \"Anna\": rækken kommer ikke den dag. Den kommer den 2026-09-03. Ret"
                + " arket eller eksemplet.",
            "R602 regelark/kommunen/eksempler.csv, række 2, kolonne forventet: \"K03 2026-09-03\":"
                + " Eksemplet \"Anna\": rækken kommer uden at være ventet. Fraværet er nået dag 3;"
                + " kommunens regelark fra 1. januar 2020 (K03) siger ring fra dag 3. Ret arket,"
                + " eller tilføj K03 2026-09-03.",
            "2 fejl, 0 advarsler. Underskrifter er ikke efterset.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--rules a",
        "--config a",
        "--rules a --config b --lang sv",
        "--rules a --config",
        "--rules a --rules b --config c",
        "--rules a --config b extra",
        "--rules=a\u0000 --config b"
      })
  void aWrongCallIsAnsweredWithTheUsage(String arguments) {
    assertThat(run(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")))).isEqualTo(2);
    assertThat(complaints.toString(StandardCharsets.UTF_8).strip())
        .endsWith("check --rules DIR --config DIR [--lang da|en]");
    assertThat(text()).isEmpty();
  }

  private int check(String... more) {
    String rules = root.resolve("rules").toString();
    String config = root.resolve("config").toString();
    List<String> arguments = new ArrayList<>(List.of("--rules", rules, "--config", config));
    arguments.addAll(List.of(more));
    return run(arguments);
  }

  private int run(List<String> arguments) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(complaints, true, StandardCharsets.UTF_8);
    return new CheckCommand(new Terminal(out, err)).run(arguments);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8).strip();
  }

  private void sheet(String row) {
    try {
      Files.writeString(root.resolve("rules/regelark/kommunen/2026-01-01.csv"), HEADER + row);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
