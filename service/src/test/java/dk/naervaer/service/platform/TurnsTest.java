package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class TurnsTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  @Test
  void whoHasNoTurnInTimeDoesNothing() {
    Turns turns = new Turns(1, Duration.ZERO);

    assertThat(turns.inTurn(() -> "done")).isEqualTo("done");
    assertThat(turns.isGranted()).isTrue();
    assertThatThrownBy(() -> turns.inTurn(() -> "not done")).isInstanceOf(Turns.NoTurn.class);
    turns.giveBack();
    assertThat(turns.inTurn(() -> "done again")).isEqualTo("done again");
  }

  @Test
  void whatFailsGivesItsTurnBack() {
    Turns turns = new Turns(1, Duration.ZERO);

    assertThatThrownBy(() -> turns.inTurn(() -> Integer.valueOf("none")))
        .isInstanceOf(NumberFormatException.class);
    assertThat(turns.isGranted()).isTrue();
  }

  @Test
  void whoWaitsIsServedWhenOneComesFree() throws Exception {
    Turns turns = new Turns(1, LONG);
    CountDownLatch leave = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CountDownLatch begun = new CountDownLatch(1);
      Future<Boolean> first = threads.submit(() -> turns.inTurn(() -> waited(begun, leave)));
      begun.await();
      Future<Long> second = threads.submit(() -> turns.inTurn(leave::getCount));
      leave.countDown();

      assertThat(first.get()).isTrue();
      assertThat(second.get()).as("begun when the first had ended").isZero();
    }
  }

  private static boolean waited(CountDownLatch begun, CountDownLatch leave) {
    begun.countDown();
    try {
      leave.await();
      return true;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
