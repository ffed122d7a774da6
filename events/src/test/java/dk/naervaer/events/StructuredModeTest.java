package dk.naervaer.events;

import static dk.naervaer.events.Given.ABSENCE;
import static dk.naervaer.events.Given.EVENT;
import static dk.naervaer.events.Given.absenceJson;
import static dk.naervaer.events.Given.bytes;
import static dk.naervaer.events.Given.envelope;
import static dk.naervaer.events.Given.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CloudEvents whose attributes and data stand together in the value. */
class StructuredModeTest {

  private static final String DATA = "\"data\":" + MessageWriter.json(ABSENCE);

  @Test
  void isReadLikeBinaryMode() {
    assertThat(read(envelope(DATA))).isEqualTo(new Reading.Read<>(EVENT, ABSENCE));
  }

  @Test
  void attributesMayStandBehindTheData() {
    String envelope =
        "{"
            + DATA
            + ",\"type\":\"dk.naervaer.payroll.absence.v1\",\"source\":\"/opus/hjoerring\","
            + "\"id\":\"7f3c\",\"specversion\":\"1.0\"}";
    assertThat(read(envelope)).isEqualTo(new Reading.Read<>(EVENT, ABSENCE));
  }

  @Test
  void dataMayBeInBase64() {
    String base64 = Base64.getEncoder().encodeToString(absenceJson());
    assertThat(read(envelope("\"data_base64\":\"" + base64 + "\"")))
        .isEqualTo(new Reading.Read<>(EVENT, ABSENCE));
  }

  @Test
  void unknownAttributesAreIgnored() {
    assertThat(read(envelope("\"traceparent\":\"00-0af7\",\"n\":{\"a\":[1]}," + DATA)))
        .isInstanceOf(Reading.Read.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/cloudevents+json",
        "Application/CloudEvents+JSON",
        "application/cloudevents+json;charset=utf-8"
      })
  void isKnownByItsContentType(String contentType) {
    assertThat(read(envelope(DATA), Map.of("content-type", bytes(contentType))))
        .isInstanceOf(Reading.Read.class);
  }

  @Test
  void aBatchIsNoEvent() {
    var headers = Map.of("content-type", bytes("application/cloudevents-batch+json"));
    refused(read("[" + envelope(DATA) + "]", headers), null, Reason.SCHEMA, "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"specversion", "type"})
  void aMissingAttributeIsNamed(String name) {
    String envelope = envelope(DATA).replace("\"" + name + "\":", "\"other\":");
    refused(read(envelope), EVENT, Reason.SCHEMA, "/" + name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "source"})
  void withoutIdOrSourceNobodyKnowsWhomItRefuses(String name) {
    String envelope = envelope(DATA).replace("\"" + name + "\":", "\"other\":");
    refused(read(envelope), null, Reason.SCHEMA, "/" + name);
  }

  @Test
  void anAttributeIsText() {
    refused(read(envelope(DATA).replace("\"7f3c\"", "73")), null, Reason.SCHEMA, "/id");
  }

  @ParameterizedTest
  @CsvSource({"absence.v1, absence.v2, /type", "1.0, 0.3, /specversion"})
  void anotherVersionIsRefusedEvenIfTheDataIsBad(String from, String to, String at) {
    refused(read(envelope(DATA).replace(from, to)), EVENT, Reason.VERSION, at);
    refused(read(envelope("\"data\":[{}]").replace(from, to)), EVENT, Reason.VERSION, at);
  }

  @Test
  void aFaultOfTheDataPointsIntoIt() {
    String bad = DATA.replace("\"790\"", "790");
    refused(read(envelope(bad)), EVENT, Reason.SCHEMA, "/data/type");
    refused(read(envelope(bad + ",\"more\":[{}]")), EVENT, Reason.SCHEMA, "/data/type");
    refused(read(envelope("\"data\":{}")), EVENT, Reason.SCHEMA, "/data/absenceId");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"data\":null",
        "\"more\":1",
        "\"data\":\"{}\"",
        "\"data\":[]",
        "\"data\":1",
        "\"data_base64\":null"
      })
  void dataThatIsNoObjectIsRefused(String data) {
    refused(read(envelope(data)), EVENT, Reason.SCHEMA, "/data");
  }

  @Test
  void dataTwiceIsRefused() {
    refused(read(envelope(DATA + ",\"data_base64\":\"e30=\"")), EVENT, Reason.SCHEMA, "/data");
    refused(read(envelope(DATA + "," + DATA)), null, Reason.NOT_JSON, null);
  }

  @ParameterizedTest
  @CsvSource({"'#', SCHEMA, /data_base64", "/w==, NOT_JSON,", "e30=, SCHEMA, /absenceId"})
  void badBase64IsRefused(String base64, Reason reason, @Nullable String at) {
    refused(read(envelope("\"data_base64\":\"" + base64 + "\"")), EVENT, reason, at);
  }

  @Test
  void aCutOffEnvelopeIsNoJson() {
    String cut = envelope(DATA).substring(0, 300);
    refused(read(cut), null, Reason.NOT_JSON, null);
  }

  @Test
  void theKeyIsAskedForToo() {
    var reader = PayrollReader.absences();
    var headers = RecordHeaders.of(Given.structuredHeaders());
    refused(reader.read(null, bytes(envelope(DATA)), headers), EVENT, Reason.KEY, null);
    refused(reader.read(key(), null, headers), null, Reason.TOMBSTONE, null);
  }

  private static Reading<AbsenceMessage> read(String envelope) {
    return read(envelope, Given.structuredHeaders());
  }

  private static Reading<AbsenceMessage> read(String envelope, Map<String, byte[]> headers) {
    return PayrollReader.absences().read(key(), bytes(envelope), RecordHeaders.of(headers));
  }

  private static void refused(
      Reading<?> reading, @Nullable EventKey event, Reason reason, @Nullable String at) {
    assertThat(reading).isEqualTo(new Reading.Refused<>(event, reason, at));
  }
}
