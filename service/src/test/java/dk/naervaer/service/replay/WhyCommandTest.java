package dk.naervaer.service.replay;

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

class WhyCommandTest {
  private static final String EVENTS =
      """
      {"knownAt":"2026-08-01T08:00:00+02:00","employment":{"employeeId":"E1","employmentId":"E1-1","revision":1,"workUnit":"kommunen","hiredOn":"2019-05-01"}}
      {"knownAt":"2026-09-01T07:12:00+02:00","absence":{"absenceId":"A1","revision":1,"employeeId":"E1","employmentId":"E1-1","type":"790","firstDay":"2026-09-01","lastDay":null,"status":"ACTIVE","registeredAt":"2026-09-01T07:12:00+02:00"}}
      """;

  @TempDir Path root;
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final ByteArrayOutputStream complaints = new ByteArrayOutputStream();

  @BeforeEach
  void layOut() throws IOException {
    ShippedRules.copyTo(root.resolve("rules"));
    ShippedConfig.copyTo(root.resolve("config"));
    Files.writeString(root.resolve("events.jsonl"), EVENTS);
  }

  @Test
  void anAdvisoryIsExplainedWithItsRow() {
    assertThat(why("2026-09-12", "E1-1", "--rule", "K10")).isZero();

    assertThat(text())
        .matches(
            """
            K10 samtale den 2026-09-10: givet 2026-09-10
              Fraværet er nået dag 10; kommunens regelark fra 1\\. januar 2020 \\(K10\\) siger samtale fra dag 10\\.
              regelark/kommunen/2020-01-01\\.csv, række 3, kerneregel [A-Z]+-\\d+, regelbog [0-9a-f]{12}\
            """);
  }

  @Test
  void whatHasNotComeSaysWhyNot() {
    assertThat(why("2026-09-26", "E1-1", "--rule", "K28")).isZero();

    assertThat(text())
        .isEqualTo(
            "Endnu ikke, det nærmeste først:\n"
                + "  fastholdelsesplan (K28) kommer den 28. september 2026.");
  }

  @Test
  void withoutARowAllAreTold() {
    assertThat(why("2026-09-12", "E1-1")).isZero();

    assertThat(text())
        .contains("K03 ring den 2026-09-03", "K10 samtale", "Endnu ikke", "(M02) kommer den");
  }

  @Test
  void aRowThatIsNotThereIsSaid() {
    assertThat(why("2026-09-12", "E1-1", "--rule", "X99")).isZero();

    assertThat(text()).isEqualTo("Rækken gælder ikke for ansættelsen den dag.");
  }

  @Test
  void anEmploymentThatIsNotKnownThatDayIsRefused() {
    assertThat(why("2026-09-12", "E2-1")).isEqualTo(2);
    assertThat(why("2026-07-01", "E1-1")).isEqualTo(2);
    assertThat(text()).isEmpty();
    assertThat(complaints.toString(StandardCharsets.UTF_8)).contains("Ansættelsen kendes ikke");
  }

  @Test
  void faultySheetsAreToldFirst() throws IOException {
    Files.writeString(root.resolve("rules/regelark/kommunen/2026-01-01.csv"), "x");

    assertThat(why("2026-09-12", "E1-1")).isEqualTo(2);
    assertThat(complaints.toString(StandardCharsets.UTF_8)).startsWith("R506 regelark/kommunen");
  }

  @Test
  void aDayThatNobodyWillSeeIsRefused() {
    assertThat(why("9999-12-31", "E1-1")).isEqualTo(Terminal.REFUSED);

    assertThat(complaints.toString(StandardCharsets.UTF_8))
        .contains("--on lies outside of the years 1940 to 2100");
  }

  private int why(String on, String employment, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--events",
                root.resolve("events.jsonl").toString(),
                "--rules",
                root.resolve("rules").toString(),
                "--config",
                root.resolve("config").toString(),
                "--on",
                on,
                "--employment",
                employment));
    arguments.addAll(List.of(more));
    return new WhyCommand(
            new Terminal(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(complaints, true, StandardCharsets.UTF_8)))
        .run(arguments);
  }

  private String text() {
    return printed.toString(StandardCharsets.UTF_8).strip();
  }
}
