package dk.naervaer.service.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said of several rounds. */
class RoundsTest {

  @Test
  void medianAndSpreadAndTheOrderTheyCameIn() {
    Rounds rounds = new Rounds(List.of(30.0, 10.0, 50.0, 20.0, 40.0));
    assertThat(rounds.median()).isEqualTo(30);
    assertThat(rounds.slowest()).isEqualTo(10);
    assertThat(rounds.fastest()).isEqualTo(50);
    assertThat(rounds.first()).isEqualTo(30);
    assertThat(rounds.last()).isEqualTo(40);
    assertThat(new Rounds(List.of(4.0, 2.0)).median()).isEqualTo(2);
  }

  @Test
  void theFloorsClockCountsRoundsBehindTheWarmUp() {
    FloorClock clock = new FloorClock(100, 50, 2);
    for (int seen = 0; seen < 200; seen += 25) {
      assertThat(clock.isOver()).isFalse();
      clock.saw(25);
    }
    assertThat(clock.isOver()).isTrue();
    assertThat(clock.rounds().perSecond()).hasSize(2);
  }
}
