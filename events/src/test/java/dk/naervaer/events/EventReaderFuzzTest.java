package dk.naervaer.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come, the reader answers; what it takes is the same when it is written again. */
class EventReaderFuzzTest {
  private static final RecordHeaders STRUCTURED = RecordHeaders.of(Given.structuredHeaders());
  private static final RecordHeaders BINARY =
      RecordHeaders.of(CloudEvents.headers(Given.EVENT, CloudEvents.ABSENCE, Given.SENT));

  /** Each build reads what is kept, without the fuzzer: that would slow down all tests after it. */
  @ParameterizedTest
  @MethodSource("kept")
  void whatIsKeptIsReadToo(Path input) throws IOException {
    everyRecordIsAnswered(Files.readAllBytes(input));
  }

  private static List<Path> kept() throws IOException {
    try (Stream<Path> inputs =
        Files.list(
            Path.of(
                "src/test/resources/dk/naervaer/events/EventReaderFuzzTestInputs/everyRecordIsAnswered"))) {
      return inputs.toList();
    }
  }

  @FuzzTest(maxDuration = "3m")
  @EnabledIfEnvironmentVariable(named = "JAZZER_FUZZ", matches = "1")
  void everyRecordIsAnswered(byte[] bytes) {
    writtenAgain(PayrollReader.absences().read(Given.key(), bytes, BINARY));
    writtenAgain(PayrollReader.absences().read(Given.key(), bytes, STRUCTURED));
    writtenAgain(PayrollReader.rawAbsences().readBare(bytes));
    writtenAgain(PayrollReader.rawEmployments().readBare(bytes));
    FactReader.talk(bytes);
    FactReader.answer(bytes);
    PayrollReader.absences()
        .read(
            bytes, bytes, RecordHeaders.of(Map.of(CloudEvents.ID, bytes, CloudEvents.TYPE, bytes)));
  }

  private static void writtenAgain(Reading<? extends PayrollMessage> reading) {
    if (reading instanceof Reading.Read<? extends PayrollMessage>(var _, var message)) {
      byte[] json = Given.bytes(MessageWriter.json(message));
      Reading<? extends PayrollMessage> again =
          message instanceof AbsenceMessage
              ? PayrollReader.rawAbsences().readBare(json)
              : PayrollReader.rawEmployments().readBare(json);
      assertThat(again)
          .isInstanceOfSatisfying(
              Reading.Read.class, read -> assertThat(read.message()).isEqualTo(message));
    }
  }
}
