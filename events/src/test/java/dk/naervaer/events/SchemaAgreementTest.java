package dk.naervaer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Schema and reader draw one line: with any value in any place, both take it or neither does. */
class SchemaAgreementTest {

  private static final JsonMapper MAPPER = new JsonMapper();

  private static final List<String> ODD_VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "1",
          "-1",
          "3.0",
          "3.5",
          "100",
          "100.01",
          "0.01",
          "0.001",
          "168",
          "169",
          "2147483647",
          "2147483648",
          "1e2",
          "99999999999999999999",
          "\"\"",
          "\" \"",
          "\"3\"",
          "\"x\"",
          "\"a b\"",
          "\"a\\tb\"",
          "\"\\u0085\"",
          "\"\\u0000\"",
          "\"a\\u2029\"",
          "\"a\\u202A\"",
          "\"a\\u202E\"",
          "\"a\\u202F\"",
          "\"a\\u2065\"",
          "\"a\\u2066\"",
          "\"a\\u2069\"",
          "\"a\\u206A\"",
          "\"0860\"",
          "\"860\"",
          "\"ACTIVE\"",
          "\"ANNULLED\"",
          "\"annulled\"",
          "\"2026-09-01\"",
          "\"2026-9-1\"",
          "\"2026-02-30\"",
          "\"1989-12-31\"",
          "\"1939-12-31\"",
          "\"9999-12-31\"",
          "\"2026-09-01T07:12:00+02:00\"",
          "\"2026-09-01T07:12:00Z\"",
          "\"2026-09-01T07:12Z\"",
          "\"2026-09-01T07:12:00\"",
          "\"" + "t".repeat(33) + "\"",
          "\"" + "😀".repeat(64) + "\"",
          "\"" + "t".repeat(65) + "\"",
          "\"" + "t".repeat(201) + "\"",
          "[]",
          "{}",
          "[{}]",
          "[null]",
          "[\"x\"]",
          "{\"mail\":1}",
          "{\"mail\":null}",
          "{\"mail\":\"a@example.org\"}",
          "[{\"from\":\"2027-10-01\",\"percent\":50}]",
          "[{\"from\":\"2027-10-01\",\"percent\":0}]",
          "[{\"from\":\"2027-10-01\"}]",
          "[{\"from\":null,\"percent\":50}]");

  @ParameterizedTest
  @MethodSource("inputs")
  void withAnyOddValueInAnyPlace(Example example) {
    ObjectNode sound = (ObjectNode) MAPPER.readTree(example.text().replace("\uFEFF", ""));
    for (String member : List.copyOf(sound.propertyNames())) {
      for (String value : ODD_VALUES) {
        bothOrNeither(example.kind(), with(sound, member, value));
      }
      ObjectNode without = sound.deepCopy();
      without.remove(member);
      bothOrNeither(example.kind(), MAPPER.writeValueAsString(without));
    }
  }

  static List<Example> inputs() {
    List<String> typical =
        List.of(
            "absence-partial.json",
            "employment-full.json",
            "answer-expected-long.json",
            "talk-statutory.json");
    return Example.good().stream().filter(example -> typical.contains(example.name())).toList();
  }

  private static String with(ObjectNode sound, String member, String value) {
    String marker = "\"MARKER\"";
    ObjectNode changed = sound.deepCopy().put(member, "MARKER");
    return MAPPER.writeValueAsString(changed).replace(marker, value);
  }

  private static void bothOrNeither(String kind, String json) {
    Reading<?> reading = Example.read(kind, Given.bytes(json));
    boolean sound = Contract.faults(kind, json).isEmpty();
    if (sound) {
      assertThat(reading)
          .as(json)
          .satisfiesAnyOf(
              r -> assertThat(r).isInstanceOf(Reading.Read.class),
              r -> assertThat(isBeyondSchemas(r)).isTrue());
    } else {
      assertThat(reading).as(json).isInstanceOf(Reading.Refused.class);
    }
  }

  /** Days against each other are the one thing that no schema can weigh. */
  private static boolean isBeyondSchemas(Reading<?> reading) {
    return reading instanceof Reading.Refused<?> refused && refused.reason() == Reason.DATES;
  }
}
