package dk.naervaer.events;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a refused record's copy. They say where it stood and why it was refused, nothing
 * that the sender wrote: payroll's own headers are not copied.
 *
 * <p>The three {@code kafka_dlt-original} ones are named and coded as spring-kafka does (partition
 * and offset as big-endian numbers of 4 and 8 bytes), so that common tools can send a record again.
 */
public final class DeadLetters {

  /** A {@link Reason}. */
  public static final String REASON = "advice-reason-code";

  /** JSON pointer of the member at fault, or the name of a CloudEvents header; may be missing. */
  public static final String FIELD = "advice-reason-field";

  /** {@code topic/partition/offset} of the original: the same however often the copy is sent. */
  public static final String RECORD = "advice-record";

  public static final String ORIGINAL_TOPIC = "kafka_dlt-original-topic";
  public static final String ORIGINAL_PARTITION = "kafka_dlt-original-partition";
  public static final String ORIGINAL_OFFSET = "kafka_dlt-original-offset";

  private DeadLetters() {}

  /** The headers of a copy, in a fixed order. */
  public static Map<String, byte[]> headers(
      Reason reason, @Nullable String at, String topic, int partition, long offset) {
    Map<String, byte[]> headers = new LinkedHashMap<>();
    headers.put(REASON, text(reason.name()));
    if (at != null) {
      headers.put(FIELD, text(at));
    }
    headers.put(RECORD, text(topic + '/' + partition + '/' + offset));
    headers.put(ORIGINAL_TOPIC, text(topic));
    headers.put(ORIGINAL_PARTITION, ByteBuffer.allocate(Integer.BYTES).putInt(partition).array());
    headers.put(ORIGINAL_OFFSET, ByteBuffer.allocate(Long.BYTES).putLong(offset).array());
    return headers;
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
