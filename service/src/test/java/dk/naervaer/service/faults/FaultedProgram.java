package dk.naervaer.service.faults;

import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.FreePort;
import dk.naervaer.service.testing.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One instance of the program on the outside servers, in a process of its own. */
final class FaultedProgram implements AutoCloseable {
  /** Where its simulated clock stands. */
  static final Instant NOW = Instant.parse("2026-09-30T08:00:00Z");

  /** A folder in which {@code install} has put it; without one it runs from the test class path. */
  private static final String INSTALLED = System.getProperty("naervaer.faults.installed", "");

  private static final String PASSWORD = "only-for-tests";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private final OutsideServers servers;
  private final Path data;
  private final int port = FreePort.next();
  private final List<String> more;
  private JavaProcess process;

  /** Starts an instance and waits until it is ready. */
  FaultedProgram(OutsideServers servers, Path data, String... more) {
    this.servers = servers;
    this.data = data;
    this.more = List.of(more);
    this.process = launch();
  }

  private JavaProcess launch() {
    String[] arguments =
        Stream.of(
                servers.settings(),
                more.stream(),
                Stream.of(
                    "--spring.profiles.active=test",
                    "--naervaer.data=" + data,
                    "--naervaer.simulated=true",
                    "--naervaer.clock=" + NOW,
                    "--naervaer.coordinator.password=" + PASSWORD,
                    "--server.address=127.0.0.1",
                    "--server.port=" + port))
            .flatMap(all -> all)
            .toArray(String[]::new);
    JavaProcess launched =
        INSTALLED.isEmpty()
            ? JavaProcess.start("dk.naervaer.service.Naervaer", arguments)
            : JavaProcess.installed(Path.of(INSTALLED, "naervaer"), arguments);
    launched.readOn();
    try {
      Eventually.isSo("the program is ready", PATIENCE, this::isReady);
    } catch (AssertionError never) {
      launched.close();
      throw never;
    }
    return launched;
  }

  /** Where its sheets and settings are. */
  Path data() {
    return data;
  }

  /** Starts it again after its end. */
  void startAgain() {
    process = launch();
  }

  void kill() {
    process.kill();
  }

  /** Asks it to end, and waits until it has. */
  void end() {
    process.terminate();
    process.exitCode();
  }

  /** Stops it in its tracks: it holds whatever it holds, and hears nothing. */
  void freeze() {
    process.signal("STOP");
  }

  void thaw() {
    process.signal("CONT");
  }

  boolean isReady() {
    return get("/actuator/health/readiness").isPresent();
  }

  /** How many records it has worked through since its start; 0 while it doesn't answer. */
  double worked() {
    return get("/actuator/prometheus").stream()
        .flatMap(String::lines)
        .filter(line -> line.startsWith("absence_events_total{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  boolean isSettled() {
    return get("/clock").filter(clock -> clock.contains("\"settled\":true")).isPresent();
  }

  /** Drives the clock on; false when it went down on the way. */
  boolean driveTo(Instant instant) {
    return ask("PUT", "/clock", "{\"instant\":\"" + instant + "\"}").isPresent();
  }

  /** Every advisory as JSON. */
  Stream<String> advisories() {
    return Verdict.lines(get("/api/advisories").orElseThrow());
  }

  private Optional<String> get(String path) {
    return ask("GET", path, "");
  }

  private Optional<String> ask(String method, String path, String json) {
    String login = "coordinator:" + PASSWORD;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json))
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .build();
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
    } catch (IOException away) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.close();
    http.close();
  }
}
