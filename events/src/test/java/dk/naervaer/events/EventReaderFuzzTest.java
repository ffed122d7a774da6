package dk.naervaer.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.Map;

/** Whatever bytes come, the reader answers; what it takes is the same when it is written again. */
class EventReaderFuzzTest {
  private static final RecordHeaders STRUCTURED = RecordHeaders.of(Given.structuredHeaders());
  private static final RecordHeaders BINARY =
      RecordHeaders.of(CloudEvents.headers(Given.EVENT, CloudEvents.ABSENCE, Given.SENT));

  @FuzzTest(maxDuration = "3m")
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
