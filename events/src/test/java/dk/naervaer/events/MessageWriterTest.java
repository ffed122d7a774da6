package dk.naervaer.events;

import static dk.naervaer.events.Given.LINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What we send, to the letter of the contract. */
class MessageWriterTest {

  private static final String EXAMPLE =
      """
      {"subject":"employment","employeeId":"E1","employmentId":"E1-1",\
      "workUnit":"plejecenter-nord","caseFirstDay":"2026-09-01","rule":"K03","instance":1,\
      "alsoRules":[],"action":"ring","recipients":["leder"],"dueOn":"2026-09-03",\
      "givenAt":"2026-09-03T06:15:00+02:00","withdrawnAt":null,"withdrawnBecause":null,\
      "status":"GIVEN","late":false,"why":"Fraværet er nået dag 3; kommunens regelark fra \
      1. januar 2020 (K03) siger ring fra dag 3."}\
      """;

  @Test
  void aLineIsTheOneOfTheDesign() {
    assertThat(MessageWriter.json(LINE)).isEqualTo(EXAMPLE);
  }

  @Test
  void anAdvisoryIsItsLineWithIdAndChange() {
    String json = MessageWriter.json(new AdvisoryMessage(LINE, "A-1", AdvisoryChange.MOVED));
    assertThat(json)
        .isEqualTo(EXAMPLE.replace("}", ",\"advisoryId\":\"A-1\",\"change\":\"moved\"}"));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-03T04:15:00Z, 2026-09-03T06:15:00+02:00",
    "2026-12-03T05:15:00Z, 2026-12-03T06:15:00+01:00",
    "2026-10-25T00:30:00Z, 2026-10-25T02:30:00+02:00",
    "2026-10-25T01:30:00Z, 2026-10-25T02:30:00+01:00",
    "2026-12-31T23:00:00.120Z, 2027-01-01T00:00:00.12+01:00",
  })
  void instantsHaveSecondsAndTheOffsetOfCopenhagen(String instant, String written) {
    assertThat(MessageWriter.json(advisory(AdvisoryStatus.GIVEN, Instant.parse(instant), null)))
        .contains("\"givenAt\":\"" + written + "\"");
  }

  @ParameterizedTest
  @EnumSource
  void everyReasonForWithdrawingIsInTheSchema(WithdrawnBecause because) {
    var withdrawn = advisory(AdvisoryStatus.WITHDRAWN, LINE.givenAt(), because);
    passes("advisory", MessageWriter.json(withdrawn));
  }

  @ParameterizedTest
  @EnumSource
  void everyStatusIsInTheSchema(AdvisoryStatus status) {
    boolean given = status != AdvisoryStatus.MISSED;
    var because = status == AdvisoryStatus.WITHDRAWN ? WithdrawnBecause.MOVED : null;
    var advisory = advisory(status, given ? LINE.givenAt() : null, because);
    passes("advisory", MessageWriter.json(advisory));
  }

  @ParameterizedTest
  @EnumSource
  void everyChangeIsInTheSchema(AdvisoryChange change) {
    passes("advisory", MessageWriter.json(new AdvisoryMessage(LINE, "A-1", change)));
  }

  @Test
  void aRowForAWorkUnitNamesNobody() {
    var line =
        new AdvisoryLine(
            AdvisorySubject.WORK_UNIT,
            null,
            null,
            "plejecenter-nord",
            null,
            "P03",
            1,
            List.of(),
            "prioritér opgaver",
            List.of("leder"),
            LINE.dueOn(),
            LINE.givenAt(),
            null,
            null,
            AdvisoryStatus.GIVEN,
            false,
            "Tre er fraværende samtidig.");
    passes("advisory", MessageWriter.json(new AdvisoryMessage(line, "A-1", AdvisoryChange.GIVEN)));
  }

  @ParameterizedTest
  @MethodSource("receipts")
  void everyReceiptPassesItsSchema(ReceiptMessage receipt) {
    passes("receipt", MessageWriter.json(receipt));
  }

  @Test
  void aReceiptHasItsFourMembersInOrder() {
    assertThat(MessageWriter.json(new ReceiptMessage("/opus", "1", Outcome.ACCEPTED, null)))
        .isEqualTo("{\"source\":\"/opus\",\"id\":\"1\",\"outcome\":\"accepted\",\"reason\":null}");
  }

  @Test
  void answersAndTalksAreReadAsTheyAreWritten() {
    var answer = new AnswerMessage("1", "E1-1", "expected-long", "yes", Given.SENT);
    var talk = new TalkMessage("1", "E1-1", "lovpligtig samtale", LINE.dueOn());
    passes("answer", MessageWriter.json(answer));
    passes("talk", MessageWriter.json(talk));
    assertThat(FactReader.answer(Given.bytes(MessageWriter.json(answer))))
        .isEqualTo(new Reading.Read<>(new EventKey("answer", "1"), answer));
    assertThat(FactReader.talk(Given.bytes(MessageWriter.json(talk))))
        .isEqualTo(new Reading.Read<>(new EventKey("talk", "1"), talk));
  }

  static Stream<ReceiptMessage> receipts() {
    var settled = Stream.of(Outcome.ACCEPTED, Outcome.DUPLICATE, Outcome.IGNORED);
    return Stream.concat(
        settled.map(outcome -> new ReceiptMessage("/opus", "1", outcome, null)),
        Stream.of(Reason.values()).map(MessageWriterTest::receipt));
  }

  private static ReceiptMessage receipt(Reason reason) {
    Outcome outcome =
        switch (reason) {
          case UNKNOWN_EMPLOYMENT, EMPLOYMENT_OF_ANOTHER, UNKNOWN_WORK_UNIT, UNKNOWN_CODE ->
              Outcome.HELD;
          case REVISION_CONFLICT -> Outcome.ACCEPTED;
          default -> Outcome.REFUSED;
        };
    return new ReceiptMessage("/opus", "1", outcome, reason);
  }

  private static AdvisoryMessage advisory(
      AdvisoryStatus status, @Nullable Instant givenAt, @Nullable WithdrawnBecause because) {
    var line =
        new AdvisoryLine(
            LINE.subject(),
            LINE.employeeId(),
            LINE.employmentId(),
            LINE.workUnit(),
            LINE.caseFirstDay(),
            LINE.rule(),
            LINE.instance(),
            LINE.alsoRules(),
            LINE.action(),
            LINE.recipients(),
            LINE.dueOn(),
            givenAt,
            because == null ? null : Given.SENT,
            because,
            status,
            LINE.late(),
            LINE.why());
    return new AdvisoryMessage(line, "A-1", AdvisoryChange.GIVEN);
  }

  private static void passes(String kind, String json) {
    assertThat(Contract.faults(kind, json)).isEmpty();
  }
}
