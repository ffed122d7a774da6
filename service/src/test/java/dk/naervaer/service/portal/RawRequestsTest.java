package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.RawRequest;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import tools.jackson.databind.json.JsonMapper;

/** What the web server makes of requests that no browser sends, and of another's name. */
class RawRequestsTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static LiveProgram program;

  @BeforeAll
  static void begun() {
    program =
        LiveProgram.withEverybody(
            database,
            TOPICS,
            Instant.parse("2026-09-04T10:00:00Z"),
            "--naervaer.portal.address=https://Naervaer.kommune.example/");
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  /** What no filter of ours ever sees. */
  @Test
  void whatTheServerItselfRefusesTellsNoMoreAndNoLess() throws Exception {
    List<String> lacking = new ArrayList<>();
    for (String broken :
        List.of(
            "GET /log-ind?x=<> HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET /log-ind?x=\u0001 HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GE(T /log-ind HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "GET /%2e%2e%2f/x%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            "GET /../../x HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            "GET /log-ind HTTP/1.1\r\nConnection: close\r\n\r\n",
            "GET /log-ind HTTP/1.1\r\nHost: a b\r\n\r\n",
            "GET /log-ind HTTP/1.1\r\nHost: 127.0.0.1\r\nX[]: 1\r\nConnection: close\r\n\r\n",
            "GET /kalender/%00 HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            "GET /log-ind?x=% HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            "GET /log-ind HTTP/9.9\r\nHost: 127.0.0.1\r\n\r\n",
            "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n",
            "POST /log-ind HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: x\r\n\r\n",
            "POST /log-ind HTTP/1.1\r\nHost: 127.0.0.1\r\nTransfer-Encoding: x\r\n\r\n",
            "TRACE /log-ind HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            "TRACE * HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\nConnection: close\r\n\r\n",
            "FOO /log-ind HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            "GET /a;b HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            "GET //log-ind HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            "POST /log-ind HTTP/1.1\r\n"
                + "Host: 127.0.0.1\r\n"
                + "Expect: x\r\n"
                + "Connection: close\r\n\r\n")) {
      String answer = raw(broken);
      String what = broken.substring(0, Math.min(60, broken.length())) + " -> " + answer;
      if (!answer.matches("(?s)HTTP/1.1 [45].*")) {
        lacking.add("taken: " + what);
      }
      if (answer.contains("Tomcat") || answer.contains("<style") || answer.contains("Server:")) {
        lacking.add("tells of the server: " + what);
      }
      tellLack(answer, what, lacking);
    }

    assertThat(lacking).isEmpty();
  }

  /** What the server answers by itself, though nothing is wrong. */
  @Test
  void whatTheServerItselfAnswersTellsNoLess() throws Exception {
    List<String> lacking = new ArrayList<>();
    for (String asked :
        List.of(
            "OPTIONS * HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            "OPTIONS /log-ind HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n",
            "HEAD /log-ind HTTP/1.0\r\n\r\n")) {
      String answer = raw(asked);
      assertThat(answer).as(asked).startsWith("HTTP/1.1 200");
      tellLack(answer, asked, lacking);
    }

    assertThat(lacking).isEmpty();
  }

  @Test
  void whoAcceptsAFormWithoutANameIsToldSo() throws Exception {
    String asked = "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept:%s\r\nConnection: close\r\n\r\n";
    for (String path : List.of("/actuator/prometheus", "/actuator/health")) {
      for (String nothing : List.of("", " ,", ", */*", " */*\r\nAccept: ")) {
        assertThat(raw(asked.formatted(path, nothing))).startsWith("HTTP/1.1 406 ");
      }
      assertThat(raw(asked.formatted(path, " text/html, */*"))).startsWith("HTTP/1.1 200 ");
    }
  }

  /** Its answers are bodies alone, and could tell a browser nothing. */
  @Test
  void whatNamesNoVersionIsNotAnswered() throws Exception {
    for (String asked :
        List.of("GET /log-ind\r\n", "GET /clock\r\n\r\n", "GET /actuator/health\n")) {
      assertThat(raw(asked)).as(asked).isEmpty();
      // Whatever served that takes the next for as old, if it is broken, and answers nothing
      // either:
      // Tomcat forgets it with the next good one only.
      assertThat(raw(LOGIN_PAGE.formatted("localhost"))).startsWith("HTTP/1.1 200 ");
    }
  }

  /** A page from anywhere, whose site lets its own name mean this machine. */
  @Test
  void whoCallsThisMachineByAnotherNameIsRefused() throws Exception {
    String drive =
        "PUT /clock HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\n"
            + "X-Forwarded-Host: 127.0.0.1\r\nContent-Length: 34\r\nConnection: close\r\n\r\n"
            + "{\"instant\":\"2026-09-05T10:00:00Z\"}";
    for (String other :
        List.of(
            "elsewhere.example",
            "elsewhere.example:8080",
            "127.0.0.1.elsewhere.example",
            "localhost.elsewhere.example",
            "notlocalhost",
            "x.naervaer.kommune.example",
            "naervaer.kommune.example.elsewhere.example")) {
      assertThat(raw(drive.formatted(other))).as(other).startsWith("HTTP/1.1 421 ");
      assertThat(raw(LOGIN_PAGE.formatted(other))).as(other).startsWith("HTTP/1.1 421 ");
    }
    assertThat(raw(LOGIN_PAGE.replace("log-ind", "clock").formatted("localhost")))
        .contains("2026-09-04T10:00:00Z");
    for (String own :
        List.of(
            "127.0.0.1",
            "127.0.0.1:8080",
            "[::1]",
            "[::1]:8080",
            "localhost",
            "LocalHost:8080",
            "naervaer.localhost",
            "naervaer.kommune.example",
            "Naervaer.Kommune.example:443")) {
      assertThat(raw(LOGIN_PAGE.formatted(own))).as(own).startsWith("HTTP/1.1 200 ");
    }
  }

  private static final String LOGIN_PAGE =
      "GET /log-ind HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";

  private static String raw(String request) throws IOException {
    return RawRequest.send(URI.create(program.address()), request);
  }

  /** There names are the network's affair. */
  @Test
  void whoAnswersOtherMachinesKnowsNotByWhichNames() throws Exception {
    ServerProperties server = new ServerProperties();
    RefusalCounter counter = program.bean(RefusalCounter.class);
    JsonMapper json = program.bean(JsonMapper.class);
    String address = "http://127.0.0.1:8080";
    assertThat(PortalWeb.otherNames(server, address, counter, json).isEnabled()).isFalse();
    server.setAddress(InetAddress.getByName("0.0.0.0"));
    assertThat(PortalWeb.otherNames(server, address, counter, json).isEnabled()).isFalse();
    server.setAddress(InetAddress.getByName("::1"));
    assertThat(PortalWeb.otherNames(server, address, counter, json).isEnabled()).isTrue();
  }

  private static void tellLack(String answer, String what, List<String> lacking) {
    Map<String, String> told = new HashMap<>(DoorsTest.TOLD);
    told.put("Cache-Control", "no-cache, no-store");
    told.put("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
    told.forEach(
        (header, value) -> {
          if (answer.split("\r\n" + header + ": ", -1).length != 2
              || !answer.contains("\r\n" + header + ": " + value)) {
            lacking.add(header + ": " + what + " -> " + answer);
          }
        });
  }
}
