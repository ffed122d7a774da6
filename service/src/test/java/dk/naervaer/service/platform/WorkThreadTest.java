package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.Eventually;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Work that fails is tried again, whatever it failed of. */
class WorkThreadTest {

  /** Fails as somebody else's work makes it fail that takes all memory, then goes well. */
  private static final class FailingTwice implements TimedWork {
    private final AtomicInteger runs = new AtomicInteger();

    @Override
    public boolean isDue(Instant now) {
      return true;
    }

    @Override
    public @Nullable Instant next() {
      return null;
    }

    @Override
    public void run() {
      switch (runs.incrementAndGet()) {
        case 1 -> throw new OutOfMemoryError("made up");
        case 2 -> throw new IllegalStateException("made up");
        default -> {
          // It goes well.
        }
      }
    }
  }

  @Test
  void anErrorEndsNoThread() {
    FailingTwice work = new FailingTwice();
    WorkThread thread =
        new WorkThread("work", work, PlatformClock.standingAt(Instant.EPOCH), new Bell());
    thread.start();
    try {
      Eventually.isSo("it is done again", () -> work.runs.get() > 2);
    } finally {
      thread.stop();
    }
    assertThat(thread.isRunning()).isFalse();
  }
}
