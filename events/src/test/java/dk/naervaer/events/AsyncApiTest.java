package dk.naervaer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the linter can't know: that the AsyncAPI document tells what the code does. */
class AsyncApiTest {

  private static final JsonNode DOCUMENT = new YAMLMapper().readTree(Path.of("asyncapi.yaml"));
  private static final JsonNode MESSAGES = DOCUMENT.at("/components/messages");

  @Test
  void describesEveryTopicWithItsDirection() {
    assertThat(topics("receive"))
        .containsExactlyInAnyOrder("payroll.absence.v1", "payroll.employment.v1");
    assertThat(topics("send"))
        .containsExactlyInAnyOrder(
            "naervaer.advisory.v1",
            "naervaer.receipt.v1",
            "payroll.absence.v1-dlt",
            "payroll.employment.v1-dlt");
  }

  @ParameterizedTest
  @CsvSource({"absence", "employment", "advisory", "receipt"})
  void everyExampleOfAValuePassesItsSchema(String kind) {
    assertThat(MESSAGES.at("/" + kind + "/payload/$ref").asString())
        .endsWith("/schema/" + kind + ".v1.json");
    JsonNode examples = MESSAGES.at("/" + kind + "/examples");
    assertThat(examples).isNotEmpty();
    examples.forEach(
        example -> assertThat(Contract.faults(kind, example.get("payload").toString())).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"absence", "absenceStructured", "employment", "employmentStructured"})
  void everyExampleOfAnInputIsRead(String message) {
    for (JsonNode example : MESSAGES.at("/" + message + "/examples")) {
      byte[] value = Given.bytes(example.get("payload").toString());
      RecordHeaders headers = RecordHeaders.of(headers(example));
      assertThat(reader(message).read(Given.key(), value, headers))
          .isInstanceOf(Reading.Read.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "absence, " + CloudEvents.ABSENCE,
    "employment, " + CloudEvents.EMPLOYMENT,
    "advisory, " + CloudEvents.ADVISORY,
    "receipt, " + CloudEvents.RECEIPT,
  })
  void namesTheTypeOfEveryEvent(String message, String type) {
    JsonNode told = MESSAGES.get(message);
    assertThat(told.at("/headers/allOf/1/properties/ce_type/const").asString()).isEqualTo(type);
    assertThat(told.get("name").asString()).isEqualTo(type);
    told.get("examples")
        .forEach(example -> assertThat(example.at("/headers/ce_type").asString()).isEqualTo(type));
  }

  @Test
  void everyMessageHasAKeyAndAnExample() {
    for (JsonNode message : MESSAGES) {
      boolean ownKey = message.at("/bindings/kafka/key").isObject();
      boolean keyByTrait = message.at("/traits/0/$ref").asString("").endsWith("keyedByEmployee");
      assertThat(ownKey || keyByTrait).isTrue();
      assertThat(message.get("examples")).isNotEmpty();
    }
  }

  @Test
  void namesTheHeadersOfADeadLetter() {
    JsonNode told = DOCUMENT.at("/components/schemas/deadLetterHeaders/properties");
    var written = DeadLetters.headers(Reason.DATES, "/lastDay", "t", 0, 0);
    assertThat(told.propertyNames()).containsExactlyElementsOf(written.keySet());
    assertThat(texts(told.at("/" + DeadLetters.REASON + "/enum"))).isEqualTo(refusals());
  }

  @Test
  void namesTheHeadersOfAnEvent() {
    JsonNode told = DOCUMENT.at("/components/schemas/cloudEventHeaders/properties");
    var written = CloudEvents.headers(Given.EVENT, CloudEvents.ADVISORY, Given.SENT);
    assertThat(told.propertyNames()).containsAll(written.keySet());
  }

  private static List<String> refusals() {
    Set<Reason> others =
        Set.of(
            Reason.UNKNOWN_EMPLOYMENT,
            Reason.EMPLOYMENT_OF_ANOTHER,
            Reason.UNKNOWN_WORK_UNIT,
            Reason.UNKNOWN_CODE,
            Reason.REVISION_CONFLICT);
    return Arrays.stream(Reason.values())
        .filter(reason -> !others.contains(reason))
        .map(Reason::name)
        .toList();
  }

  private static List<String> topics(String action) {
    return DOCUMENT
        .get("operations")
        .valueStream()
        .filter(operation -> operation.get("action").asString().equals(action))
        .map(operation -> operation.at("/channel/$ref").asString().substring(1))
        .map(channel -> DOCUMENT.at(channel).get("address").asString())
        .toList();
  }

  private static PayrollReader<?> reader(String message) {
    return message.startsWith("absence") ? PayrollReader.absences() : PayrollReader.employments();
  }

  private static Map<String, byte[]> headers(JsonNode example) {
    return example
        .get("headers")
        .propertyStream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> Given.bytes(e.getValue().asString())));
  }

  private static List<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }
}
