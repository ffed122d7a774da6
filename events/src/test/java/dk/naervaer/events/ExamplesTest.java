package dk.naervaer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example says the same to the schemas and to the reader. */
class ExamplesTest {

  static final List<String> KINDS = Contract.KINDS;

  @ParameterizedTest
  @FieldSource("KINDS")
  void eachSchemaIsItselfSound(String kind) {
    assertThat(Contract.faultsOfSchema(kind)).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("KINDS")
  void eachKindHasGoodAndBadExamples(String kind) {
    assertThat(Example.good()).anyMatch(example -> example.kind().equals(kind));
    assertThat(Example.badBySchema()).anyMatch(example -> example.kind().equals(kind));
  }

  @ParameterizedTest
  @MethodSource("good")
  void whatIsGoodPassesTheSchema(Example example) {
    String text = example.text();
    assertThat(Contract.faults(example.kind(), text.replace("\uFEFF", ""))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("goodInput")
  void whatIsGoodIsRead(Example example) {
    assertThat(example.read()).isInstanceOf(Reading.Read.class);
  }

  @ParameterizedTest
  @MethodSource("badBySchema")
  void whatASchemaCanSeeItRefuses(Example example) {
    assertThat(Contract.faults(example.kind(), example.text())).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void whatIsBadIsRefusedForTheReasonInItsName(Example example) {
    assertThat(example.read())
        .isInstanceOfSatisfying(
            Reading.Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(example.reason()));
  }

  @ParameterizedTest
  @MethodSource("badByReader")
  void onlyWhatNoSchemaCanSeeIsLeftToTheReader(Example example) {
    if (example.reason() == Reason.DATES || example.reason() == Reason.SCHEMA) {
      assertThat(Contract.faults(example.kind(), example.text())).isEmpty();
    }
  }

  @Test
  void everyReasonOfAValueHasAnExample() {
    assertThat(badInput())
        .extracting(Example::reason)
        .contains(Reason.NOT_JSON, Reason.SCHEMA, Reason.DATES, Reason.TOO_LARGE);
  }

  static List<Example> good() {
    return Example.good();
  }

  static List<Example> goodInput() {
    return Example.good().stream().filter(Example::isInput).toList();
  }

  static List<Example> badBySchema() {
    return Example.badBySchema();
  }

  static List<Example> badByReader() {
    return Example.badByReader();
  }

  static List<Example> badInput() {
    return Stream.concat(badBySchema().stream(), badByReader().stream())
        .filter(Example::isInput)
        .toList();
  }
}
