package dk.naervaer.service.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How a bench talks to a process beside it. */
class CompanionTest {

  @Test
  void isAskedAndAnswersUntilItIsLetGo() throws IOException {
    Companion echo = Companion.start(List.of("cat"));

    echo.ask("one", "one");
    echo.ask("the second", "second");
    assertThat(echo.isAlive()).isTrue();
    echo.close();

    assertThat(echo.isAlive()).isFalse();
  }

  @Test
  void oneThatEndsTooSoonIsToldByTheFirstItSaid() throws IOException {
    try (Companion failing =
        Companion.start(List.of("sh", "-c", "echo no such port; echo at a.line; exit 6"))) {
      assertThatThrownBy(() -> failing.await("is ready"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no such port");
    }
  }
}
