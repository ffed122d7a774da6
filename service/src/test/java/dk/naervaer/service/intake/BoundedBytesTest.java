package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.Bounds;
import java.nio.ByteBuffer;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class BoundedBytesTest {
  private static final int TEN_MEGABYTES = 10_000_000;

  private final BoundedBytes bytes = new BoundedBytes();

  @Test
  void whatCanBeTakenComesWholeHoweverManyThereAre() {
    for (int i = 0; i < 2_000; i++) {
      assertThat(taken(Bounds.LARGEST_VALUE)).isEqualTo(Bounds.LARGEST_VALUE);
    }
  }

  @Test
  void ofWhatIsTooLargeNoMoreThanShowsItWhereThereIsMuchOfIt() {
    bytes.begin();
    assertThat(taken(TEN_MEGABYTES)).isEqualTo(TEN_MEGABYTES);
    for (int i = 0; i < 100; i++) {
      assertThat(taken(TEN_MEGABYTES)).isEqualTo(Bounds.LARGEST_VALUE + 1);
    }
    bytes.begin();
    assertThat(taken(TEN_MEGABYTES)).isEqualTo(TEN_MEGABYTES);
  }

  private int taken(int size) {
    byte[] taken = bytes.deserialize("t", new RecordHeaders(), ByteBuffer.wrap(new byte[size]));
    return taken == null ? -1 : taken.length;
  }

  @Test
  void ofTooManyHeadersNoneIsLeft() {
    Headers few = headers(10, 1_000);
    bytes.deserialize("t", few, ByteBuffer.allocate(1));
    assertThat(few.toArray()).hasSize(10);

    for (Headers many : new Headers[] {headers(1, TEN_MEGABYTES), headers(10_000, 10)}) {
      bytes.deserialize("t", many, ByteBuffer.allocate(1));
      assertThat(many.toArray()).isEmpty();
    }
  }

  private static Headers headers(int count, int size) {
    Headers headers = new RecordHeaders();
    for (int i = 0; i < count; i++) {
      headers.add(new RecordHeader("ce_x", new byte[size]));
    }
    return headers;
  }
}
