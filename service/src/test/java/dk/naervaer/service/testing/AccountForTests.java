package dk.naervaer.service.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Map;

/** Somebody with an account, who asks the program over HTTP. */
public record AccountForTests(String address, String name, String password) {

  /** Asks for something. */
  public HttpResponse<String> get(String path) {
    return send(path, "GET", BodyPublishers.noBody(), Map.of());
  }

  /** Asks for something without saying who asks. */
  public HttpResponse<String> anonymously(String path) {
    return anonymously(path, "GET", "");
  }

  /** Sends JSON without saying who sends it. */
  public HttpResponse<String> anonymously(String path, String method, String json) {
    return send(
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  /** Sends JSON. */
  public HttpResponse<String> post(String path, String json) {
    return post(path, json, Map.of());
  }

  /** Sends JSON with further headers. */
  public HttpResponse<String> post(String path, String json, Map<String, String> headers) {
    return send(path, "POST", BodyPublishers.ofString(json), headers);
  }

  /** Sends anything. */
  public HttpResponse<String> send(
      String path, String method, BodyPublisher body, Map<String, String> headers) {
    String secret = name + ":" + password;
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Content-Type", "application/json")
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(UTF_8)))
            .method(method, body);
    headers.forEach(request::setHeader);
    return send(request);
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "AccountForTests[" + name + "]";
  }
}
