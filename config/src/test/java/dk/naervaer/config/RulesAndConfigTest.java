package dk.naervaer.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.sheet.ShippedRules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesAndConfigTest {
  private static final String HEADER =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\n";

  @TempDir Path root;

  @BeforeEach
  void layOutWhatIsShipped() {
    ShippedRules.copyTo(root.resolve("rules"));
    ShippedConfig.copyTo(root.resolve("config"));
  }

  @Test
  void whatIsShippedIsFreeOfFaults() {
    Checked<RulesAndConfig> read = load();

    assertThat(read.faults()).isEmpty();
    assertThat(read.orThrow().sheets().sheets()).hasSize(2);
  }

  @Test
  void sheetsAreCheckedAgainstDictionaryAndOrganisation() {
    sheet("kommunen", "K03;dag;3;;alle;rnig;;2;leder;");
    sheet("nord", "N03;dag;5;;alle;ring;;2;leder;");

    assertThat(load().faults()).extracting(Fault::code).containsExactly("R106", "R401");
  }

  @Test
  void faultsOfBothAreToldTogether() {
    sheet("kommunen", "K03;dag;0;;alle;ring;;2;leder;");
    new SettingsFolder(root.resolve("config")).write("thresholds.yaml", "landing: same-day");

    assertThat(load().faults())
        .extracting(Fault::file)
        .containsExactly("regelark/kommunen/2026-01-01.csv", "thresholds.yaml");
  }

  @Test
  void withoutADictionaryThatCanBeReadActionsAreNotDoubted() {
    sheet("kommunen", "K03;dag;3;;alle;noget nyt;;2;leder;");
    new SettingsFolder(root.resolve("config")).write("ordbog.yaml", "actions: [");

    assertThat(load().faults()).extracting(Fault::file).containsOnly("ordbog.yaml");
  }

  @Test
  void aPipeIsNotWaitedFor() throws Exception {
    Path pipe = root.resolve("config/mail.yaml");
    Files.deleteIfExists(pipe);
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThat(assertTimeoutPreemptively(Duration.ofMinutes(1), this::load).faults())
        .extracting(Fault::code)
        .containsExactly("R513");
  }

  private Checked<RulesAndConfig> load() {
    return RulesAndConfig.load(root.resolve("rules"), root.resolve("config"));
  }

  private void sheet(String folder, String row) {
    new SettingsFolder(root.resolve("rules/regelark").resolve(folder))
        .write("2026-01-01.csv", HEADER + row);
  }
}
