package dk.naervaer.service.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class PlainOutputTest {

  @Test
  void whatIsToldIsNoOrderToTheTerminal() {
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    PrintStream to = new PrintStream(shown, true, UTF_8);
    Terminal terminal = new Terminal(to, to);

    terminal.out().println("rød\u001b[2J\u0007\u007f\u009b31m\u00a0é€𝄞\tslut");

    assertThat(shown.toString(UTF_8).strip()).isEqualTo("rød?[2J???31m\u00a0é€𝄞\tslut");
  }
}
