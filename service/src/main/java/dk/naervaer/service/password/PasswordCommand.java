package dk.naervaer.service.password;

import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.platform.PasswordHashes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/**
 * {@code password --from FILE|-}: prints the hash of the password in a file or on standard input,
 * never of one on the command line, which others on the machine can read.
 *
 * <p>Exit 0: printed; 2: the call or the password is at fault.
 */
public final class PasswordCommand {
  private static final String USAGE = "password --from FILE|-";
  private static final int FEWEST_SIGNS = 15;

  private final Terminal terminal;
  private final InputStream in;

  /** A command that writes its lines there, and reads a password named {@code -} from here. */
  public PasswordCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> print(arguments));
  }

  private int print(List<String> arguments) throws IOException {
    String password = read(Options.read(arguments, List.of("--from"), List.of()));
    if (password.codePointCount(0, password.length()) < FEWEST_SIGNS) {
      throw new IllegalArgumentException(
          "a password has at least " + FEWEST_SIGNS + " signs; better draw one than choose it");
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > PasswordHashes.MOST_BYTES) {
      throw new IllegalArgumentException(
          "a password has at most " + PasswordHashes.MOST_BYTES + " bytes");
    }
    if (password.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a password is one line");
    }
    terminal.out().println(new PasswordHashes().encode(password));
    terminal.out().flush();
    return Terminal.DONE;
  }

  // Without the end of its line, which an editor adds.
  private String read(Options options) throws IOException {
    byte[] bytes =
        options.required("--from").equals("-")
            ? in.readAllBytes()
            : Files.readAllBytes(options.path("--from"));
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .toString()
          .replaceFirst("\\R\\z", "");
    } catch (CharacterCodingException e) {
      // Letters of another code would all become one and the same.
      throw new IllegalArgumentException("a password is written in UTF-8", e);
    }
  }
}
