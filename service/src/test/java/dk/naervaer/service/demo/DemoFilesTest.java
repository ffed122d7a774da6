package dk.naervaer.service.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.config.Leader;
import dk.naervaer.config.Organisation;
import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.service.demo.payroll.DemoMunicipality;
import dk.naervaer.service.demo.payroll.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo's files are ones that the program itself would take from a municipality. */
class DemoFilesTest {
  @TempDir Path folder;
  private Path rules = Path.of("");
  private Path config = Path.of("");

  @BeforeEach
  void laid() {
    rules = folder.resolve("rules");
    config = folder.resolve("config");
    DemoFiles.layInto(rules, config, LocalDate.of(2026, 11, 22));
  }

  @Test
  void theFilesHaveNoFault() {
    Checked<RulesAndConfig> read = RulesAndConfig.load(rules, config);
    assertThat(read.faults()).isEmpty();
    assertThat(read.use()).isPresent();
  }

  @Test
  void thereAre13HomesWith9Leaders() {
    List<WorkUnit> homes =
        organisation().workUnits().stream().filter(DemoFilesTest::isHome).toList();
    assertThat(homes).hasSize(13);
    assertThat(homes.stream().map(WorkUnit::leader).filter(Objects::nonNull).map(Leader::id))
        .hasSize(13)
        .satisfies(ids -> assertThat(ids.stream().distinct()).hasSize(9));
  }

  @Test
  void payrollNamesTheHomesAndTheirLeadersAsTheFilesDo() {
    Organisation organisation = organisation();
    assertThat(DemoMunicipality.whole().homes())
        .hasSize(13)
        .allSatisfy(
            home ->
                assertThat(organisation.find(home.id()).map(WorkUnit::leader).map(Leader::id))
                    .contains(home.leaderId()));
    assertThat(organisation.municipality().code()).isEqualTo(DemoMunicipality.CODE);
  }

  @Test
  void sevenHomesHaveChosenOrWrittenTheirOwnSheet() throws IOException {
    List<String> homes = DemoMunicipality.whole().homes().stream().map(Home::id).toList();
    try (var levels = Files.list(rules.resolve("regelark"))) {
      assertThat(levels.map(level -> level.getFileName().toString()).filter(homes::contains))
          .hasSize(7);
    }
  }

  @Test
  void whatSomebodyHasWrittenIsLeftAsItIs() throws IOException {
    Path own = config.resolve("organisation.yaml");
    Files.writeString(own, "municipality: {code: \"0999\", name: Vores}\n");
    DemoFiles.layInto(rules, config, LocalDate.of(2026, 11, 22));
    assertThat(own).hasContent("municipality: {code: \"0999\", name: Vores}");
  }

  private Organisation organisation() {
    return RulesAndConfig.load(rules, config).use().orElseThrow().configuration().organisation();
  }

  private static boolean isHome(WorkUnit workUnit) {
    return workUnit.parent() != null && workUnit.parent().startsWith("omraade-");
  }
}
