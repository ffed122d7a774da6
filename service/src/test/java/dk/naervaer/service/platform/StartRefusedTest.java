package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.PortInUseException;

class StartRefusedTest {
  @Test
  void isFoundHoweverDeepSpringWrapsIt() {
    StartRefused refused = StartRefused.folderInUse("taken");
    Throwable wrapped = new IllegalStateException(new IllegalArgumentException(refused));
    assertThat(StartRefused.in(wrapped)).containsSame(refused);
  }

  @Test
  void aTakenHttpPortIsToldLikeTheOthers() {
    Throwable taken = new IllegalStateException(new PortInUseException(8080));
    assertThat(StartRefused.in(taken).orElseThrow())
        .hasMessage("port 8080 is taken by another program; choose one with --server.port=<port>")
        .extracting(StartRefused::exitCode)
        .isEqualTo(5);
  }

  @Test
  void anyOtherFailureIsNone() {
    assertThat(StartRefused.in(new IllegalStateException("a fault of ours"))).isEmpty();
  }
}
