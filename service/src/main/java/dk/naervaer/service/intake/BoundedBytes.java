package dk.naervaer.service.intake;

import dk.naervaer.events.Bounds;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Takes of records no more than memory has room for. What a broker let in packed can be a thousand
 * times as much unpacked, and a reader has two thousand of them in hand: of one that is too large
 * to be taken anyway all is read while few are, and then no more than shows that it is.
 */
final class BoundedBytes implements Deserializer<byte @Nullable []> {
  /** A value or a key that long is refused as too large. */
  private static final int TOO_LARGE = Bounds.LARGEST_VALUE + 1;

  /** Bytes of such in one poll. */
  private static final long MOST = 16 << 20;

  private long large;

  /** Another poll begins; what the last one brought is worked through. */
  void begin() {
    large = 0;
  }

  @Override
  public byte @Nullable [] deserialize(String topic, byte @Nullable [] data) {
    return data == null ? null : Arrays.copyOf(data, taken(data.length));
  }

  @Override
  public byte @Nullable [] deserialize(String topic, Headers headers, @Nullable ByteBuffer data) {
    bound(headers);
    if (data == null) {
      return null;
    }
    byte[] bytes = new byte[taken(data.remaining())];
    data.get(bytes);
    return bytes;
  }

  private int taken(int length) {
    if (length <= TOO_LARGE) {
      return length;
    }
    large += length;
    return large <= MOST ? length : TOO_LARGE;
  }

  // A header looks into the record's own bytes until it is asked for, and keeps all of them. Of too
  // many none is left: then the record lacks what it has to have, and is refused.
  private static void bound(Headers headers) {
    long all = 0;
    for (Header header : headers) {
      byte[] value = header.value();
      all += header.key().length() + (value == null ? 0 : value.length);
    }
    if (all > Bounds.LARGEST_VALUE) {
      Arrays.stream(headers.toArray()).map(Header::key).distinct().forEach(headers::remove);
    }
  }
}
