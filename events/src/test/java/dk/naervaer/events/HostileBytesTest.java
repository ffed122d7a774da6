package dk.naervaer.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever arrives, the reader answers, and its answer repeats nothing of it. */
class HostileBytesTest {

  private static final int TRIES = 6_000;

  /** Members of ours, numbers of list entries and headers: all that a refusal may say. */
  private static final Pattern PLACE = Pattern.compile("(/[a-zA-Z_0-9]+)*|ce_[a-z]+");

  private final SplittableRandom random = new SplittableRandom(4711);

  @Test
  void everyRecordIsAnswered() {
    List<byte[]> seeds =
        Example.good().stream().filter(Example::isInput).map(Example::bytes).toList();
    for (int i = 0; i < TRIES; i++) {
      byte[] bytes = damaged(seeds.get(random.nextInt(seeds.size())));
      answered(PayrollReader.rawAbsences().readBare(bytes));
      answered(PayrollReader.rawEmployments().readBare(bytes));
      answered(FactReader.answer(bytes));
      answered(structured(bytes));
    }
  }

  @Test
  void noRefusalRepeatsWhatStoodThere() {
    String secret = "Depression";
    for (Example example : Example.badBySchema()) {
      if (example.isInput()) {
        String told = example.text().replaceFirst("\\{", "{\"" + secret + "\":[{\"x\":1}],");
        assertThat(
                Example.read(example.kind(), Given.bytes(told.replace("E4711", secret))).toString())
            .startsWith("Refused")
            .doesNotContain(secret);
      }
    }
  }

  private static void answered(Reading<?> reading) {
    if (reading instanceof Reading.Refused<?>(var event, var reason, var at) && at != null) {
      assertThat(at).matches(PLACE);
    }
  }

  private static Reading<?> structured(byte[] data) {
    String envelope = Given.envelope("\"data\":" + new String(data, StandardCharsets.ISO_8859_1));
    byte[] bytes = envelope.getBytes(StandardCharsets.ISO_8859_1);
    Map<String, byte[]> headers = Given.structuredHeaders();
    return PayrollReader.absences().read(Given.key(), bytes, RecordHeaders.of(headers));
  }

  private byte[] damaged(byte[] sound) {
    byte[] bytes = sound.clone();
    for (int i = random.nextInt(4); i >= 0 && bytes.length > 0; i--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) "{}[]\",:0\\u\n-e.".charAt(random.nextInt(14));
        case 2 -> bytes = Arrays.copyOf(bytes, at);
        default -> System.arraycopy(sound, 0, bytes, at, Math.min(bytes.length - at, 20));
      }
    }
    return bytes;
  }
}
