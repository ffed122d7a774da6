package dk.naervaer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The headers of what we send. */
class OutgoingHeadersTest {

  @Test
  void anEventHasTheHeadersOfBinaryMode() {
    var headers = CloudEvents.headers(Given.EVENT, CloudEvents.RECEIPT, Given.SENT);
    assertThat(texts(headers))
        .containsExactly(
            Map.entry("ce_specversion", "1.0"),
            Map.entry("ce_id", "7f3c"),
            Map.entry("ce_source", "/opus/hjoerring"),
            Map.entry("ce_type", "dk.naervaer.receipt.v1"),
            Map.entry("ce_time", "2026-09-01T05:12:03Z"),
            Map.entry("content-type", "application/json"));
  }

  @Test
  void aDeadLetterSaysWhyAndWhereItStood() {
    var headers = DeadLetters.headers(Reason.DATES, "/lastDay", "payroll.absence.v1", 3, 1234L);
    assertThat(texts(headers))
        .containsExactly(
            Map.entry("advice-reason-code", "DATES"),
            Map.entry("advice-reason-field", "/lastDay"),
            Map.entry("advice-record", "payroll.absence.v1/3/1234"),
            Map.entry("kafka_dlt-original-topic", "payroll.absence.v1"),
            Map.entry("kafka_dlt-original-partition", "\0\0\0\3"),
            Map.entry("kafka_dlt-original-offset", "\0\0\0\0\0\0\4\u00D2"));
  }

  @Test
  void aDeadLetterWithoutAPlaceHasNoFieldHeader() {
    assertThat(DeadLetters.headers(Reason.TOMBSTONE, null, "t", 0, 0))
        .doesNotContainKey("advice-reason-field");
  }

  private static Map<String, String> texts(Map<String, byte[]> headers) {
    Map<String, String> texts = new LinkedHashMap<>();
    headers.forEach(
        (name, value) -> texts.put(name, new String(value, StandardCharsets.ISO_8859_1)));
    return texts;
  }
}
