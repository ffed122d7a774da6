package dk.naervaer.service.remote;

import dk.naervaer.service.command.Options;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that runs somewhere, as one of its accounts sees it. */
final class RunningProgram implements AutoCloseable {
  /** What every command is told about the program. */
  static final List<String> OPTIONS = List.of("--server", "--account", "--credentials");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String address;
  private final String authorization;

  /**
   * A program.
   *
   * @param address for example {@code http://127.0.0.1:8080}
   */
  RunningProgram(String address, String account, String password) {
    this.address = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
    byte[] secret = (account + ":" + password).getBytes(StandardCharsets.UTF_8);
    this.authorization = "Basic " + Base64.getEncoder().encodeToString(secret);
  }

  /**
   * The program, the account and the file of its password that a command was given.
   *
   * @throws IllegalArgumentException when the file holds no password of the account
   */
  static RunningProgram of(Options options) throws IOException {
    String account = options.required("--account");
    return new RunningProgram(
        options.required("--server"), account, password(options.path("--credentials"), account));
  }

  // Never an argument: those can be read by everybody on the machine.
  private static String password(Path credentials, String account) throws IOException {
    Properties known = new Properties();
    try (Reader reader = Files.newBufferedReader(credentials)) {
      known.load(reader);
    }
    String own = known.getProperty("account." + account + ".password");
    String password = own == null ? known.getProperty(account + ".password") : own;
    if (password == null) {
      throw new IllegalArgumentException(credentials + " holds no password of " + account);
    }
    return password;
  }

  /** Why the program says no, in words for the person at the terminal. */
  static String why(HttpResponse<String> answer) {
    if (answer.body().isBlank()) {
      return "the program answers " + answer.statusCode();
    }
    JsonNode problem = JsonMapper.shared().readTree(answer.body());
    StringBuilder why = new StringBuilder(problem.path("detail").asString(answer.body()));
    problem.path("details").forEach(line -> why.append('\n').append(line.asString()));
    return why.toString();
  }

  HttpResponse<String> get(String path) throws IOException {
    return send(path, "GET", "");
  }

  HttpResponse<String> send(String path, String method, String json) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .method(
                method, json.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(json))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while asking " + address, e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
