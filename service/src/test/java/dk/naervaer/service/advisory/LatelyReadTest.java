package dk.naervaer.service.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is young is read once, and the oldest make room. */
class LatelyReadTest {
  private final LatelyRead<Integer> lately = new LatelyRead<>();
  private final AtomicInteger read = new AtomicInteger();

  @Test
  void whatIsKnownIsNotReadAgainAndWhatIsOldIsForgotten() {
    assertThat(of("first")).isEqualTo(of("first"));
    assertThat(read).hasValue(1);
    for (int other = 0; other < LatelyRead.MOST; other++) {
      of("other " + other);
    }
    of("first");
    assertThat(read).hasValue(LatelyRead.MOST + 2);
  }

  private int of(String json) {
    return lately.of(json, _ -> read.incrementAndGet());
  }
}
