package dk.naervaer.service.password;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.platform.PasswordHashes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordCommandTest {
  private static final String PASSWORD = "drawn-Æ-7Kd9wQx2";

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String typed, String... arguments) {
    Terminal terminal =
        new Terminal(new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));
    return new PasswordCommand(terminal, new ByteArrayInputStream(typed.getBytes(UTF_8)))
        .run(List.of(arguments));
  }

  private void assertIsHashOf(String password) {
    String line = out.toString(UTF_8).strip();
    assertThat(line).matches(PasswordHashes::isHash).doesNotContain(password);
    assertThat(new PasswordHashes().matches(password, line)).isTrue();
    assertThat(new PasswordHashes().matches(password + "x", line)).isFalse();
  }

  @Test
  void aFilesPasswordIsHashedWithoutTheEndOfItsLine() throws IOException {
    Path file = Files.writeString(folder.resolve("password"), PASSWORD + "\r\n");

    assertThat(run("", "--from", file.toString())).isEqualTo(Terminal.DONE);

    assertIsHashOf(PASSWORD);
  }

  @Test
  void soIsOneFromStandardInput() {
    assertThat(run(PASSWORD + "\n", "--from", "-")).isEqualTo(Terminal.DONE);

    assertIsHashOf(PASSWORD);
  }

  @Test
  void eachHasItsOwnSalt() {
    run(PASSWORD, "--from", "-");
    run(PASSWORD, "--from", "-");

    assertThat(out.toString(UTF_8).lines()).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void lettersOfAnotherCodeAreRefusedRatherThanMadeOne() throws IOException {
    Path file = folder.resolve("password");
    Files.write(file, PASSWORD.getBytes(ISO_8859_1));

    assertThat(run("", "--from", file.toString())).isEqualTo(Terminal.REFUSED);
    assertThat(out.size()).isZero();
    assertThat(err.toString(UTF_8)).contains("UTF-8");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "too-short-a-one",
        "two lines\nof a password",
        "0123456789012345678901234567890123456789012345678901234567890123456789123"
      })
  void whatIsNoGoodPasswordIsRefused(String typed) {
    String password = typed.equals("too-short-a-one") ? typed.substring(1) : typed;

    assertThat(run(password, "--from", "-")).isEqualTo(Terminal.REFUSED);
    assertThat(out.size()).isZero();
    assertThat(err.toString(UTF_8)).contains("a password");
  }

  @Test
  void noneIsTakenFromTheCommandLine() {
    assertThat(run("", "--password", PASSWORD)).isEqualTo(Terminal.REFUSED);
    assertThat(run("", PASSWORD)).isEqualTo(Terminal.REFUSED);
    assertThat(out.size()).isZero();
  }
}
