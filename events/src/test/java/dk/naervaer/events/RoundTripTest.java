package dk.naervaer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written in canonical form is read back equal, and no schema objects. */
class RoundTripTest {

  private static final int MESSAGES = 2_000;

  @Test
  void writtenMessagesAreReadBackEqual() {
    messages()
        .forEach(
            message -> {
              byte[] json = Given.bytes(MessageWriter.json(message));
              assertThat(readBare(message, json))
                  .isEqualTo(new Reading.Read<>(EventKey.raw(message), message));
            });
  }

  @Test
  void writtenMessagesPassTheirSchema() {
    messages()
        .forEach(
            message -> {
              String kind = message instanceof AbsenceMessage ? "absence" : "employment";
              assertThat(Contract.faults(kind, MessageWriter.json(message))).isEmpty();
            });
  }

  private static Reading<?> readBare(PayrollMessage message, byte[] json) {
    return message instanceof AbsenceMessage
        ? PayrollReader.rawAbsences().readBare(json)
        : PayrollReader.rawEmployments().readBare(json);
  }

  private static Stream<PayrollMessage> messages() {
    var random = new RandomMessages(20261122);
    return Stream.generate(random::next).limit(MESSAGES);
  }
}
