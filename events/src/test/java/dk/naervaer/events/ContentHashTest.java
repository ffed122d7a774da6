package dk.naervaer.events;

import static dk.naervaer.events.Given.ABSENCE;
import static dk.naervaer.events.Given.EMPLOYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One content, one hash; and the hashes that are already stored stay true. */
class ContentHashTest {

  private static final String JSON = MessageWriter.json(ABSENCE);

  @Test
  void theHashesOfVersionOneNeverChange() {
    assertThat(ContentHash.of(ABSENCE))
        .isEqualTo("6eae2793ae6a70546d16fd0592e9a072f622beedb5b813bc8b0f40e073014cda");
    assertThat(ContentHash.of(EMPLOYMENT))
        .isEqualTo("40f420c1d17fadeca774f162468d853b4f0b1841dbc5d6d4df730972a42cec62");
  }

  @ParameterizedTest
  @MethodSource("sameContent")
  void doesNotDependOnHowTheJsonWasWritten(String json) {
    assertThat(json).isNotEqualTo(JSON);
    assertThat(hash(json)).isEqualTo(ContentHash.of(ABSENCE));
  }

  static Stream<String> sameContent() {
    return Stream.of(
        JSON.replace(":", " :\n\t").replace("05 :\n\t12 :\n\t00", "05:12:00"),
        "{\"registeredAt\":\"2026-09-01T05:12:00Z\","
            + JSON.substring(1).replace(",\"registeredAt\":\"2026-09-01T05:12:00Z\"", ""),
        JSON.replace("05:12:00Z", "07:12:00+02:00"),
        JSON.replace("05:12:00Z", "05:12:00.000000Z"),
        JSON.replace("05:12:00Z", "05:12:00.000000999Z"),
        JSON.replace(":50", ":50.0"),
        JSON.replace(":50", ":5e1"),
        JSON.replace(":3,", ":3.0,"),
        JSON.replace("\"lastDay\":null,", ""),
        JSON.replace("SD-", "\\u0053D-"),
        JSON.replace("{\"absenceId\"", "{\"diagnosis\":\"x\",\"absenceId\""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SD-000123 SD-000124",
        "\"revision\":3 \"revision\":4",
        "\"E4711\" \"E4712\"",
        "E4711-1 E4711-2",
        "790 791",
        "2026-09-01\",\"lastDay 2026-09-02\",\"lastDay",
        "\"lastDay\":null \"lastDay\":\"2026-12-01\"",
        "\"percent\":50 \"percent\":50.01",
        "2026-10-01 2026-10-02",
        "ACTIVE ANNULLED",
        "05:12:00Z 05:12:00.000001Z"
      })
  void dependsOnEveryMember(String change) {
    List<String> fromTo = List.of(change.split(" "));
    String changed = JSON.replace(fromTo.get(0), fromTo.get(1));
    assertThat(hash(changed)).isNotEqualTo(ContentHash.of(ABSENCE));
  }

  @Test
  void anAbsentMemberOfAnEmploymentIsNullAndNoContactIsFalse() {
    String full =
        "{\"employeeId\":\"E\",\"employmentId\":\"E-1\",\"revision\":1,\"workUnit\":\"u\"";
    String spelled = full + ",\"name\":null,\"contact\":{\"mail\":null},\"noContact\":false}";
    assertThat(employmentHash(spelled)).isEqualTo(employmentHash(full + "}"));
    assertThat(employmentHash(full + ",\"noContact\":true}")).isNotEqualTo(employmentHash(spelled));
  }

  private static String hash(String json) {
    return hash(PayrollReader.rawAbsences().readBare(Given.bytes(json)));
  }

  private static String employmentHash(String json) {
    return hash(PayrollReader.rawEmployments().readBare(Given.bytes(json)));
  }

  private static String hash(Reading<? extends PayrollMessage> reading) {
    assertThat(reading).isInstanceOf(Reading.Read.class);
    return ContentHash.of(((Reading.Read<? extends PayrollMessage>) reading).message());
  }
}
