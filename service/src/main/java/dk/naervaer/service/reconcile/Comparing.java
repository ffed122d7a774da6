package dk.naervaer.service.reconcile;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running program to compare a list. */
final class Comparing {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int OK = 200;

  private final URI address;
  private final String account;
  private final String password;

  Comparing(URI address, String account, String password) {
    this.address = address;
    this.account = account;
    this.password = password;
  }

  ReconcileCommand.Answer compare(byte[] list) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve("/api/open-absences/compare"))
            .timeout(Duration.ofMinutes(2))
            .header("Content-Type", "text/plain; charset=UTF-8")
            .header("Authorization", "Basic " + proof())
            .POST(BodyPublishers.ofByteArray(list))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return answer(client.send(request, BodyHandlers.ofString()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private String proof() {
    return Base64.getEncoder()
        .encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  private static ReconcileCommand.Answer answer(HttpResponse<String> response) {
    if (response.statusCode() != OK) {
      String why =
          response.body().startsWith("{")
              ? JSON.readTree(response.body()).path("detail").asString("")
              : "";
      return new ReconcileCommand.Answer(
          List.of(), "the program answered " + response.statusCode() + " " + why);
    }
    List<JsonNode> differences = new ArrayList<>();
    JSON.readTree(response.body()).forEach(differences::add);
    return new ReconcileCommand.Answer(differences, null);
  }

  @Override
  public String toString() {
    return "Comparing[" + address + "]";
  }
}
