package dk.naervaer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the README tells a supplier is true. */
class ReadmeTest {

  private final String readme = Files.readString(Path.of("README.md"));

  ReadmeTest() throws IOException {}

  @Test
  void theRecordItSendsByKcatIsRead() {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    Pattern.compile("-H ([a-z_-]+)=(\\S+)")
        .matcher(readme)
        .results()
        .forEach(header -> headers.put(header.group(1), Given.bytes(header.group(2))));
    byte[] key = Given.bytes(between("-k ", " "));
    byte[] value = Given.bytes(between("<<'JSON'\n", "JSON\n"));
    assertThat(PayrollReader.absences().read(key, value, RecordHeaders.of(headers)))
        .isInstanceOf(Reading.Read.class);
  }

  @Test
  void theReceiptItShowsIsTheOneWeWrite() {
    var receipt = new ReceiptMessage("/opus/hjoerring", "7f3c0b1e", Outcome.ACCEPTED, null);
    assertThat(readme).contains(MessageWriter.json(receipt));
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonIsExplained(Reason reason) {
    assertThat(readme).contains("\n| `" + reason + "` | ");
  }

  @ParameterizedTest
  @EnumSource
  void everyOutcomeIsExplained(Outcome outcome) {
    assertThat(readme).contains("`" + outcome.word() + "`");
  }

  private String between(String start, String end) {
    int from = readme.indexOf(start) + start.length();
    return readme.substring(from, readme.indexOf(end, from));
  }
}
