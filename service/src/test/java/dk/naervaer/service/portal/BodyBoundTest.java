package dk.naervaer.service.portal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.RawRequest;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No body is read on and on, and none is read line by line by whoever may not send it. */
class BodyBoundTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final String RECEIPTS = "/api/liaison/receipts";
  private static final String COMPARE = "/api/open-absences/compare";
  private static final int MEGABYTE = 1 << 20;
  private static LiveProgram program;

  @BeforeAll
  static void begun() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"));
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "POST, /api/why-not-yet, L1, 1",
    "POST, /api/liaison/receipts, L1, 2",
    "POST, /api/open-absences/compare, L1, 8",
    "PUT, /clock, L1, 1",
    "POST, /log-ind, L1, 1",
    "GET, /log-ind, L1, 1"
  })
  void whatSaysThatItIsTooLongIsNotRead(String method, String path, String account, int megabytes)
      throws Exception {
    String head = head(method, path, account);
    // Nothing of it is sent.
    isTooLong(raw(head + "Content-Length: " + (megabytes * MEGABYTE + 1) + "\r\n\r\n"));
  }

  /** Read as JSON, as a text, and by an address that asks nobody to log in. */
  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "POST, /api/why-not-yet, L1, 1",
    "POST, /api/liaison/steps, F1, 1",
    "POST, /api/liaison/receipts, F1, 2",
    "POST, /api/open-absences/compare, P2, 8",
    "PUT, /clock, L1, 1"
  })
  void whatDoesNotSayIsReadUpToThere(String method, String path, String account, int megabytes)
      throws Exception {
    isTooLong(raw(chunked(method, path, account, " ".repeat(megabytes * MEGABYTE + 1))));
  }

  @Test
  void aFormIsReadUpToThere() throws Exception {
    String form = head("POST", "/log-ind", "L1").replace("json", "x-www-form-urlencoded");
    String answer = raw(form + body("konto=x&adgangskode=" + "p".repeat(MEGABYTE)));

    assertThat(answer).startsWith("HTTP/1.1 413 ");
  }

  private static void isTooLong(String answer) {
    assertThat(answer)
        .startsWith("HTTP/1.1 413 ")
        .contains("Content-Type: application/problem+json", "Connection: close", "has at most");
  }

  /** Who goes on sending is not listened to. */
  @Test
  void theRestIsNotSwallowed() throws IOException {
    int most = 20;
    int sent = 0;
    try (Socket socket = RawRequest.socket(URI.create(program.address()))) {
      OutputStream out = socket.getOutputStream();
      String head = head("POST", "/api/why-not-yet", "L1") + "Transfer-Encoding: chunked\r\n\r\n";
      out.write(head.getBytes(ISO_8859_1));
      byte[] chunk =
          (Integer.toHexString(MEGABYTE) + "\r\n" + " ".repeat(MEGABYTE) + "\r\n")
              .getBytes(ISO_8859_1);
      for (; sent < most; sent++) {
        out.write(chunk);
      }
    } catch (IOException closed) {
      assertThat(sent).isLessThan(most);
    }
    assertThat(sent).as("megabytes that were taken").isLessThan(most);
  }

  @Test
  void whatIsAsLongAsItMayBeIsTaken() {
    String list = "absenceId;employmentId;firstDay\n" + "A;B;2026-09-01\n".repeat(49_999);
    // All of them stand for one absence, which is found out by reading them.
    assertThat(program.as("P2").post(COMPARE, list).statusCode()).isEqualTo(422);
    assertThat(program.as("P2").post(COMPARE, list + "A;B;2026-09-01\n").statusCode())
        .isEqualTo(413);
  }

  @Test
  void receiptsAreTheLiaisonsAndCountedBeforeTheyAreRead() {
    String tooMany = "{}\n".repeat(10_001);
    for (String other : new String[] {"L1", "P1", "P2", "P3", "M1"}) {
      assertThat(program.as(other).post(RECEIPTS, tooMany).statusCode()).as(other).isEqualTo(403);
    }
    assertThat(program.as("F1").post(RECEIPTS, tooMany).statusCode()).isEqualTo(413);
    assertThat(program.as("F1").post(RECEIPTS, "{}\n".repeat(10)).statusCode()).isEqualTo(200);
  }

  @Test
  void receiptsHaveTheMeasureOfWhatIsHandedOver() {
    assertThat(LimitedTask.of("POST", RECEIPTS)).hasValue(LimitedTask.EXPORT);
    assertThat(BodyBound.LONGER).containsOnlyKeys(RECEIPTS, COMPARE);
    assertThat(BodyBound.LONGER.keySet())
        .allSatisfy(path -> assertThat(LimitedTask.of("POST", path)).isPresent());
  }

  private static String head(String method, String path, String account) {
    String secret = account + ":" + program.as(account).password();
    Map<String, String> headers =
        Map.of(
            "Host", "127.0.0.1",
            "Content-Type", "application/json",
            "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(ISO_8859_1)));
    StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    return head.toString();
  }

  private static String chunked(String method, String path, String account, String body) {
    return head(method, path, account) + body(body);
  }

  private static String body(String body) {
    String length = Integer.toHexString(body.length());
    return "Transfer-Encoding: chunked\r\n\r\n" + length + "\r\n" + body + "\r\n0\r\n\r\n";
  }

  private static String raw(String request) throws IOException {
    return RawRequest.send(URI.create(program.address()), request);
  }
}
