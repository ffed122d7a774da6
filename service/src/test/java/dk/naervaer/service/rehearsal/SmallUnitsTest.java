package dk.naervaer.service.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A unit of few people is rehearsed so that nobody in it is told about. */
class SmallUnitsTest {
  private static final String HEADER =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\n";
  private static final String ORGANISATION =
      """
      municipality: {code: "0999", name: Prøvekommune}
      workUnits:
        - {id: kommunen, name: Prøvekommune, leader: {id: L0, name: Direktør, mail: l0@small.example}}
        - {id: nord, name: Nord, parent: kommunen}
        - {id: syd, name: Syd, parent: kommunen}
        - {id: vest, name: Vest, parent: kommunen}
      committees:
        - id: med
          name: MED
          workUnits: [nord, syd]
          members: []
      """;

  @TempDir Path folder;

  @BeforeEach
  void rules() throws IOException {
    for (String tree : List.of("rules", "draft")) {
      write(
          tree + "/regelark/lov/2020-01-01.csv",
          HEADER + "L29;dag;29;;alle;lovpligtig samtale;9;5;leder;\n");
      write(
          tree + "/regelark/kommunen/2020-01-01.csv", HEADER + "K03;dag;3;;alle;ring;;2;leder;\n");
    }
    write("draft/regelark/nord/2026-08-01.csv", HEADER + "T07;dag;7;;alle;ring;;2;leder;\n");
    write("config/organisation.yaml", ORGANISATION);
    write("config/absence-types.yaml", "- {code: \"790\", counts-as: own-sickness}\n");
  }

  @Test
  void aUnitOfEnoughPeopleSeesItsOwnFigures() throws IOException {
    JsonNode told = rehearse(12, 6, 40);
    assertThat(told.path("wider").booleanValue()).isFalse();
    assertThat(told.path("people").intValue()).isEqualTo(12);
    assertThat(told.path("figures").path("all").path("added").intValue()).isEqualTo(12);
  }

  @Test
  void aSmallOneSeesThoseOfItsCommitteesUnitsTogether() throws IOException {
    JsonNode told = rehearse(6, 8, 40);
    assertThat(told.path("wider").booleanValue()).isTrue();
    assertThat(told.path("people").intValue()).as("without units of others").isEqualTo(14);
    assertThat(told.path("figures").path("all").path("before").intValue()).isEqualTo(14);
    assertThat(told.path("figures").path("all").path("added").intValue()).isEqualTo(6);
    assertThat(told.path("typicalCases")).hasSize(3);
  }

  @Test
  void whereAlsoThatIsTooFewTheTypicalCasesAreAll() throws IOException {
    JsonNode told = rehearse(3, 4, 40);
    assertThat(told.path("figures").isNull()).isTrue();
    assertThat(told.path("people").asString())
        .as("how many there are is hidden too")
        .isEqualTo(Figure.HIDDEN);
    assertThat(told.path("typicalCases")).hasSize(3);
  }

  @Test
  void aCountOfTwoIsHiddenWithWhatWouldTellIt() throws IOException {
    write("draft/regelark/nord/2026-08-01.csv", HEADER + "T11;dag;11;;alle;ring;;2;leder;\n");
    JsonNode told = rehearse(12, 0, 40);
    JsonNode all = told.path("figures").path("all");
    assertThat(all.path("added").asString()).isEqualTo(Figure.HIDDEN);
    assertThat(List.of(all.path("after").asString(), all.path("unchanged").asString()))
        .as("one less the other would tell it")
        .contains(Figure.HIDDEN);
  }

  /** Everybody is away for ten days, two of those in nord for twelve. */
  private JsonNode rehearse(int nord, int syd, int vest) throws IOException {
    StringBuilder events = new StringBuilder();
    people(events, "nord", nord);
    people(events, "syd", syd);
    people(events, "vest", vest);
    away(events, "nord", nord, 2);
    away(events, "syd", syd, 0);
    away(events, "vest", vest, 0);
    write("events.jsonl", events.toString());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    int code =
        new RehearseCommand(terminal)
            .run(
                List.of(
                    "--events=" + folder.resolve("events.jsonl"),
                    "--rules=" + folder.resolve("rules"),
                    "--draft=" + folder.resolve("draft"),
                    "--config=" + folder.resolve("config"),
                    "--until=2026-07-01"));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
  }

  private static void people(StringBuilder events, String unit, int count) {
    for (int i = 0; i < count; i++) {
      events.append(
          """
          {"knownAt":"2024-01-01T08:00:00+01:00","employment":{"employeeId":"%1$s%2$d","employmentId":"%1$s%2$d-1","revision":1,"validFrom":null,"workUnit":"%1$s","name":"Prøve","hiredOn":"2015-01-01","leftOn":null,"weeklyHours":null,"residenceMunicipality":null,"leaderId":null,"contact":null,"noContact":false}}
          """
              .formatted(unit, i));
    }
  }

  private static void away(StringBuilder events, String unit, int count, int longer) {
    for (int i = 0; i < count; i++) {
      events.append(
          """
          {"knownAt":"2026-03-02T08:00:00+01:00","absence":{"absenceId":"A-%1$s%2$d","revision":1,"employeeId":"%1$s%2$d","employmentId":"%1$s%2$d-1","type":"790","firstDay":"2026-03-02","lastDay":"%3$s","degrees":[],"status":"ACTIVE","registeredAt":"2026-03-02T08:00:00+01:00"}}
          """
              .formatted(unit, i, i < longer ? "2026-03-13" : "2026-03-10"));
    }
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
