package dk.naervaer.service.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A program that runs somewhere, as one of its accounts sees it. */
final class RunningProgram implements AutoCloseable {
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
