package dk.naervaer.service.reconcile;

import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * {@code reconcile --open FILE|- [--at URL] [--account ID] [--password-file FILE]}: compares
 * payroll's list of open absences with those of the running program, a line per difference.
 *
 * <p>Exit 0: no difference; 1: differences; 2: the list, the call or the program's answer is at
 * fault.
 */
public final class ReconcileCommand {
  /** Exit code when there are differences. */
  public static final int DIFFERENCES = 1;

  private static final String USAGE =
      "reconcile --open FILE|- [--at http://127.0.0.1:8080] [--account coordinator]"
          + " [--password-file FILE]";

  private final Terminal terminal;
  private final InputStream in;

  /** A command that writes its lines there, and reads a list named {@code -} from here. */
  public ReconcileCommand(Terminal terminal, InputStream in) {
    this.terminal = terminal;
    this.in = in;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(USAGE, () -> reconcile(arguments));
  }

  private int reconcile(List<String> arguments) throws IOException {
    Options options =
        Options.read(arguments, List.of("--open"), List.of("--at", "--account", "--password-file"));
    String account = Objects.requireNonNullElse(options.optional("--account"), "coordinator");
    URI address =
        address(Objects.requireNonNullElse(options.optional("--at"), "http://127.0.0.1:8080"));
    String password = password(options.optionalPath("--password-file"), account);
    Answer answer = new Comparing(address, account, password).compare(list(options));
    if (answer.problem() != null) {
      terminal.err().println(answer.problem());
      return Terminal.REFUSED;
    }
    answer.differences().forEach(one -> terminal.out().println(line(one)));
    terminal.out().flush();
    return answer.differences().isEmpty() ? Terminal.DONE : DIFFERENCES;
  }

  private byte[] list(Options options) throws IOException {
    return options.required("--open").equals("-")
        ? in.readAllBytes()
        : Files.readAllBytes(options.path("--open"));
  }

  // A list of who is away goes unencrypted to this very machine alone.
  private static URI address(String text) {
    URI address = URI.create(text);
    boolean here =
        List.of("127.0.0.1", "localhost", "[::1]").contains(String.valueOf(address.getHost()));
    if (!"https".equals(address.getScheme()) && !here) {
      throw new IllegalArgumentException("--at needs https, but for this machine");
    }
    return address;
  }

  private static String password(@Nullable Path file, String account) throws IOException {
    Path stands =
        file == null
            ? Path.of(
                System.getProperty("user.home"), ".naervaer", "data", "credentials.properties")
            : file;
    Properties passwords = new Properties();
    try (var reader = Files.newBufferedReader(stands, StandardCharsets.UTF_8)) {
      passwords.load(reader);
    }
    String own = passwords.getProperty("account." + account + ".password");
    String password = own == null ? passwords.getProperty(account + ".password") : own;
    if (password == null) {
      throw new IllegalArgumentException("no password of " + account + " in " + stands);
    }
    return password;
  }

  private static String line(JsonNode one) {
    StringBuilder line = new StringBuilder(one.path("kind").asString());
    for (String member :
        List.of("absenceId", "employmentId", "there", "here", "lastHere", "reason")) {
      JsonNode value = one.path(member);
      if (value.isString()) {
        line.append(' ').append(member).append('=').append(value.asString());
      }
    }
    return line.toString();
  }

  /**
   * What the program answered.
   *
   * @param problem what kept it from comparing; null when nothing did
   */
  record Answer(List<JsonNode> differences, @Nullable String problem) {}
}
