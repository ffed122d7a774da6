package dk.naervaer.service.platform;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/**
 * The program can't start for a reason that whoever started it can put right. The message is one
 * line for that person; the exit code tells scripts the kind: 3 the data folder is in use, 4 the
 * store and the wanted clock don't fit, 5 a port is taken, 6 the machine or a setting doesn't allow
 * it.
 */
public final class StartRefused extends RuntimeException {
  private final int exitCode;

  private StartRefused(int exitCode, String line, @Nullable Throwable cause) {
    super(line, cause);
    this.exitCode = exitCode;
  }

  /** Another program holds the data folder. */
  public static StartRefused folderInUse(String line) {
    return new StartRefused(3, line, null);
  }

  /** The store was begun with another kind of clock than the one asked for. */
  public static StartRefused wrongClock(String line) {
    return new StartRefused(4, line, null);
  }

  /** Another program listens where one of ours should. */
  public static StartRefused portTaken(int port, String setting) {
    String line =
        "port " + port + " is taken by another program; choose one with --" + setting + "=<port>";
    return new StartRefused(5, line, null);
  }

  /** The machine, its rights or a setting stand in the way. */
  public static StartRefused impossible(String line, @Nullable Throwable cause) {
    return new StartRefused(6, line, cause);
  }

  /**
   * The refusal among the causes of a failure, if there is one: one of ours, or the web server's.
   */
  public static Optional<StartRefused> in(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .flatMap(cause -> refusal(cause).stream())
        .findFirst();
  }

  private static Optional<StartRefused> refusal(Throwable cause) {
    return switch (cause) {
      case StartRefused refused -> Optional.of(refused);
      case PortInUseException taken -> Optional.of(portTaken(taken.getPort(), "server.port"));
      case IllegalArgumentException it when isLoginServers(it) ->
          Optional.of(
              impossible(
                  "the municipality's login does not answer as OpenID Connect at the issuer-uri of "
                      + "spring.security.oauth2.client.provider",
                  it));
      default -> Optional.empty();
    };
  }

  // Spring has no exception of its own for it.
  private static boolean isLoginServers(IllegalArgumentException failure) {
    String told = failure.getMessage();
    return told != null
        && told.startsWith("Unable to resolve Configuration with the provided Issuer");
  }

  /** What the program should end with. */
  public int exitCode() {
    return exitCode;
  }
}
