package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.RowSearch;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What payroll sends too much of is dropped before anything is stored: it is found nowhere. */
class NoDiagnosisTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final String DIAGNOSIS = "F322-svaer-depressiv-enkeltepisode";

  /** Stands in what is kept: else nothing would be found of anybody. */
  private static final String KEPT = "Prøve FUNDET";

  private static final String UNIT = "enhed-norddjurs";

  @Test
  void aDiagnosisThatIsSentIsNowhere() throws IOException {
    try (LiveProgram program =
            LiveProgram.start(database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"));
        PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      publish(payroll, Facts.employment("FUNDET"));
      publish(payroll, Facts.sick("FUNDET", 1, LocalDate.of(2026, 9, 1), null));
      // Held: nobody knows the employment yet.
      publish(payroll, Facts.sick("UNKNOWN", 1, LocalDate.of(2026, 9, 1), null));
      payroll.flush();
      program.advanceTo(Instant.parse("2026-09-04T10:00:00Z"));
      program.settle();
      assertThat(program.lines()).isNotEmpty();

      assertThat(RowSearch.withTheKey(database, KEPT)).contains("employment_version");
      assertThat(RowSearch.withTheKey(database, DIAGNOSIS)).isEmpty();
      assertThat(filesWith(UNIT)).anyMatch(file -> file.contains("postgresql"));
      // Payroll's own topics are as payroll wrote them; nothing of ours repeats what it sent too
      // much of, nor anybody's name in a form that can be read without the key.
      for (String text : List.of(DIAGNOSIS, KEPT)) {
        assertThat(filesWith(text)).as(text).isNotEmpty().allMatch(NoDiagnosisTest::isPayrolls);
      }
    }
  }

  private static boolean isPayrolls(String file) {
    return file.contains(TOPICS.absence() + "-") || file.contains(TOPICS.employment());
  }

  private static void publish(PayrollForTests payroll, PayrollMessage message) {
    String json = MessageWriter.json(message);
    String more = "{\"diagnosis\":\"" + DIAGNOSIS + "\",\"note\":\"" + DIAGNOSIS + "\",";
    payroll.publish(
        "too-much-" + message.employeeId() + message.getClass().getSimpleName(),
        payroll.topicOf(message),
        message.employeeId(),
        more + json.substring(1));
  }

  /** Files of the database and the broker that hold a text. */
  private static List<String> filesWith(String text) throws IOException {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(ServersForTests.running().servers().folder().path())) {
      // An index of the broker is ten megabytes of offsets.
      for (Path file :
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().endsWith("index"))
              .toList()) {
        if (holds(file, wanted)) {
          found.add(file.toString());
        }
      }
    }
    return found;
  }

  private static boolean holds(Path file, byte[] wanted) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException goneMeanwhile) {
      return false;
    }
    return new String(bytes, StandardCharsets.ISO_8859_1)
        .contains(new String(wanted, StandardCharsets.ISO_8859_1));
  }
}
