package dk.naervaer.events;

import static dk.naervaer.events.Given.ABSENCE;
import static dk.naervaer.events.Given.EVENT;
import static dk.naervaer.events.Given.absenceJson;
import static dk.naervaer.events.Given.bytes;
import static dk.naervaer.events.Given.headers;
import static dk.naervaer.events.Given.key;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Binary mode, raw topics and what belongs to the record rather than to its value. */
class PayrollReaderTest {

  private final PayrollReader<AbsenceMessage> reader = PayrollReader.absences();

  @Test
  void readsBinaryMode() {
    assertThat(read(key(), absenceJson(), headers())).isEqualTo(new Reading.Read<>(EVENT, ABSENCE));
  }

  @Test
  void readsEmploymentsOfTheirOwnType() {
    var headers = CloudEvents.headers(EVENT, CloudEvents.EMPLOYMENT, Given.SENT);
    var json = bytes(MessageWriter.json(Given.EMPLOYMENT));
    assertThat(PayrollReader.employments().read(key(), json, RecordHeaders.of(headers)))
        .isEqualTo(new Reading.Read<>(EVENT, Given.EMPLOYMENT));
  }

  @Test
  void timeSchemaAndContentTypeMayBeLeftOut() {
    var headers = headers();
    headers.keySet().retainAll(Set.of("ce_specversion", "ce_id", "ce_source", "ce_type"));
    assertThat(read(key(), absenceJson(), headers)).isInstanceOf(Reading.Read.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type"})
  void anAttributeThatIsMissingIsNamed(String name) {
    var headers = headers();
    headers.remove(name);
    refused(read(key(), absenceJson(), headers), Reason.SCHEMA, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_specversion", "ce_id", "ce_source", "ce_type"})
  void anAttributeThatIsEmptyIsMissing(String name) {
    var headers = headers();
    headers.put(name, bytes(" "));
    refused(read(key(), absenceJson(), headers), Reason.SCHEMA, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ce_id", "ce_source"})
  void anAttributeHasAtMost256Characters(String name) {
    var headers = headers();
    headers.put(name, bytes("æ".repeat(256)));
    assertThat(read(key(), absenceJson(), headers)).isInstanceOf(Reading.Read.class);
    headers.put(name, bytes("æ".repeat(257)));
    refused(read(key(), absenceJson(), headers), Reason.SCHEMA, name);
  }

  @Test
  void anAttributeThatIsNoUtf8IsMissing() {
    var headers = headers();
    headers.put("ce_id", new byte[] {(byte) 0xC3});
    refused(read(key(), absenceJson(), headers), Reason.SCHEMA, "ce_id");
  }

  @ParameterizedTest
  @CsvSource({
    "ce_specversion, 0.3",
    "ce_specversion, 2.0",
    "ce_specversion, 1.x",
    "ce_specversion, 1",
    "ce_type, dk.naervaer.payroll.absence.v2",
    "ce_type, dk.naervaer.payroll.absence",
    "ce_type, dk.naervaer.payroll.employment.v1",
    "ce_type, DK.NAERVAER.PAYROLL.ABSENCE.V1",
  })
  void anotherVersionIsRefusedAsSuch(String name, String value) {
    var headers = headers();
    headers.put(name, bytes(value));
    refused(read(key(), absenceJson(), headers), Reason.VERSION, name);
  }

  @Test
  void aLaterMinorVersionOfCloudEventsIsRead() {
    var headers = headers();
    headers.put("ce_specversion", bytes("1.1"));
    assertThat(read(key(), absenceJson(), headers)).isInstanceOf(Reading.Read.class);
  }

  @Test
  void aTombstoneIsRefused() {
    refused(read(key(), null, headers()), Reason.TOMBSTONE, null);
    refused(read(null, null, Map.of()), Reason.TOMBSTONE, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"E4712", "e4711", "E4711 ", ""})
  void aKeyOtherThanTheEmployeeIsRefused(String key) {
    refused(read(bytes(key), absenceJson(), headers()), Reason.KEY, null);
  }

  @Test
  void aMissingKeyIsRefused() {
    refused(read(null, absenceJson(), headers()), Reason.KEY, null);
  }

  @Test
  void sixtyFourKilobytesAreReadAndOneByteMoreIsNot() {
    byte[] largest = padded(64 * 1024);
    assertThat(read(key(), largest, headers())).isInstanceOf(Reading.Read.class);
    refused(read(key(), padded(64 * 1024 + 1), headers()), Reason.TOO_LARGE, null);
    refused(read(key(), new byte[10_000_000], headers()), Reason.TOO_LARGE, null);
  }

  @Test
  void aRefusalKnowsWhomItRefuses() {
    assertThat(read(key(), bytes("no json"), headers()))
        .isEqualTo(new Reading.Refused<>(EVENT, Reason.NOT_JSON, null));
    assertThat(read(key(), null, headers()))
        .isEqualTo(new Reading.Refused<>(EVENT, Reason.TOMBSTONE, null));
  }

  @Test
  void aRefusalPointsToTheMember() {
    String json = MessageWriter.json(ABSENCE).replace("\"percent\":50", "\"percent\":\"50\"");
    refused(read(key(), bytes(json), headers()), Reason.SCHEMA, "/degrees/0/percent");
    refused(read(key(), bytes("{}"), headers()), Reason.SCHEMA, "/absenceId");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e99999999999", "1e-99999999999", "1e999999999", "1e-999999999"})
  void anExponentBeyondAllBoundsIsRefusedAtOnce(String number) {
    String json = MessageWriter.json(ABSENCE);
    refused(
        read(key(), bytes(json.replace(":3,", ":" + number + ",")), headers()),
        Reason.SCHEMA,
        "/revision");
    refused(
        read(key(), bytes(json.replace(":50}", ":" + number + "}")), headers()),
        Reason.SCHEMA,
        "/degrees/0/percent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", "\u2003", "\uFEFF", "\u3000"})
  void anIdOfWideSpacesIsBlank(String space) {
    String json = MessageWriter.json(ABSENCE).replace("SD-000123", space);
    refused(read(key(), bytes(json), headers()), Reason.SCHEMA, "/absenceId");
  }

  @Test
  void aRawTopicTakesBareJsonWhateverItsHeaders() {
    var raw = PayrollReader.rawAbsences();
    var id = "SD-000123:3:" + ContentHash.of(ABSENCE);
    var expected = new Reading.Read<>(new EventKey("raw", id), ABSENCE);
    assertThat(raw.read(key(), absenceJson(), name -> null)).isEqualTo(expected);
    assertThat(raw.read(key(), absenceJson(), RecordHeaders.of(headers()))).isEqualTo(expected);
  }

  @Test
  void aRawTopicAsksForTheKeyToo() {
    refused(PayrollReader.rawAbsences().read(null, absenceJson(), n -> null), Reason.KEY, null);
    refused(PayrollReader.rawAbsences().read(key(), null, n -> null), Reason.TOMBSTONE, null);
  }

  @Test
  void rawEmploymentsAreToldApartByTheirRevision() {
    var json = bytes(MessageWriter.json(Given.EMPLOYMENT));
    var id = "E4711-1:1:" + ContentHash.of(Given.EMPLOYMENT);
    assertThat(PayrollReader.rawEmployments().read(key(), json, name -> null))
        .isEqualTo(new Reading.Read<>(new EventKey("raw", id), Given.EMPLOYMENT));
  }

  private Reading<AbsenceMessage> read(
      byte @Nullable [] key, byte @Nullable [] value, Map<String, byte[]> headers) {
    return reader.read(key, value, RecordHeaders.of(headers));
  }

  private static void refused(Reading<?> reading, Reason reason, @Nullable String at) {
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(reason);
              assertThat(refused.at()).isEqualTo(at);
            });
  }

  private static byte[] padded(int size) {
    String json = MessageWriter.json(ABSENCE);
    return bytes(json + " ".repeat(size - bytes(json).length));
  }
}
