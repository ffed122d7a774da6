package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.testing.JavaProcess;
import org.junit.jupiter.api.Test;

class CarriersTest {

  /** Work that takes no time waits for its turn on the processors alone, not for others' ends. */
  @Test
  void whoReckonsLetsOthersBeAnswered() {
    assertThat(waited()).isLessThan(3_000);
  }

  @Test
  void elseSomebodyWouldWaitForTheirEnds() {
    int processors = Runtime.getRuntime().availableProcessors();
    assertThat(waited(String.valueOf(processors))).isGreaterThan(3_000);
  }

  private static long waited(String... arguments) {
    try (JavaProcess process = JavaProcess.start(BusyCarriers.class.getName(), arguments)) {
      String line = process.lineWith("waited ");
      return Long.parseLong(line.substring("waited ".length()));
    }
  }
}
