package dk.naervaer.service.portal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.Turns;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.RawRequest;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import io.micrometer.core.instrument.LongTaskTimer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** Whoever sends or reads slowly keeps nobody else waiting. */
@Isolated("takes all processors for a while, which tests of what comes in time do not stand")
class SlowRequestsTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  /** More than a web server has threads, if it has a number of them. */
  private static final int MANY = 250;

  /** Less than the web server waits for whoever says nothing. */
  /** Of one address without a login; the filter's own. */
  private static final int AT_ONCE = 10;

  private static final Duration SOON = Duration.ofSeconds(15);

  private static final String FORM =
      """
      POST /log-ind HTTP/1.1\r
      Host: 127.0.0.1\r
      Content-Type: application/x-www-form-urlencoded\r
      Content-Length: 5000\r
      \r
      konto=\
      """;

  private static final String JSON =
      """
      PUT /clock HTTP/1.1\r
      Host: 127.0.0.1\r
      Content-Type: application/json\r
      Content-Length: 5000\r
      \r
      {"instant":\
      """;

  private static final String CSV =
      """
      id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note
      T02;dag;2;;alle;ring;;2;leder;
      """;

  private static final String PART =
      "GET /vendor/css/dkfds.css HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static LiveProgram program;

  @BeforeAll
  static void begun() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-04T10:00:00Z"));
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @Test
  void bodiesThatNeverEndKeepNobodyWaiting() throws Exception {
    assertOthersAreAnswered(FORM, 1);
  }

  @Test
  void answersThatNobodyReadsKeepNobodyWaiting() throws Exception {
    assertOthersAreAnswered(PART, 100);
  }

  @Test
  void whoAsksForMuchAtOnceKeepsNobodyElseWaiting() throws Exception {
    AccountForTests greedy = program.as("L1");
    String proof =
        Base64.getEncoder()
            .encodeToString((greedy.name() + ":" + greedy.password()).getBytes(US_ASCII));
    // However it is spelt, and whatever is sent beside it, it is one login.
    List<String> spelt =
        List.of(
            "Basic " + proof, "bAsIc " + proof, "Basic " + proof + "\r\nCookie: naervaer=made-up");
    List<Socket> all =
        slowly("/api/held", spelt.stream().map(proven -> "Authorization: " + proven).toList());
    try {
      assertThat(supplyAsync(() -> program.as("L2").get("/i-dag").statusCode()))
          .succeedsWithin(SOON)
          .isEqualTo(200);
      assertThat(supplyAsync(() -> greedy.get("/api/inbox").statusCode()))
          .succeedsWithin(SOON)
          .isEqualTo(429);
      // Another login of the same person, which is a browser's here.
      try (SessionForTests session = SessionForTests.of(program, "L1")) {
        assertThat(session.get("/i-dag").statusCode()).isEqualTo(200);
      }
    } finally {
      closed(all);
    }
    Eventually.isSo("the turns are free again", () -> greedy.get("/api/inbox").statusCode() == 200);
  }

  @Test
  void allSessionsOfOneAccountHaveTheirTurnsTogether() throws Exception {
    try (SessionForTests one = SessionForTests.of(program, "L1");
        SessionForTests other = SessionForTests.of(program, "L1");
        SessionForTests third = SessionForTests.of(program, "L1");
        SessionForTests another = SessionForTests.of(program, "L2")) {
      List<Socket> all =
          slowly(
              "/hold",
              List.of("Cookie: naervaer=" + one.cookie(), "Cookie: naervaer=" + other.cookie()));
      try {
        assertThat(supplyAsync(() -> another.get("/i-dag").statusCode()))
            .succeedsWithin(SOON)
            .isEqualTo(200);
        assertThat(supplyAsync(() -> third.get("/i-dag").statusCode()))
            .succeedsWithin(SOON)
            .isEqualTo(429);
      } finally {
        closed(all);
      }
    }
  }

  @Test
  void whatAsksTheDatabaseWithoutALoginHasTurnsOfItsOwn() throws Exception {
    List<String> open = List.of("/actuator/prometheus", "/kalender/made-up");
    List<Socket> all = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        Connection owner = database.owner().getConnection();
        Statement locks = owner.createStatement()) {
      owner.setAutoCommit(false);
      locks.execute("lock table held_record, calendar_feed in access exclusive mode");
      for (String path : open) {
        for (int one = 0; one < 30; one++) {
          Socket socket = RawRequest.socket(URI.create(program.address()));
          all.add(socket);
          String asked = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
          socket.getOutputStream().write(asked.getBytes(US_ASCII));
        }
      }
      // Else the two below could come before the first thirty of their address.
      Eventually.isSo("all turns are taken", () -> requestsAtWork() >= open.size() * AT_ONCE);
      // At once, for the database itself is waited for no longer than ten seconds.
      List<CompletableFuture<Integer>> further =
          Stream.of("/actuator/prometheus", "/kalender/m%61de-up")
              .map(
                  path ->
                      supplyAsync(() -> program.as("L2").anonymously(path).statusCode(), threads))
              .toList();
      assertThat(further)
          .allSatisfy(answer -> assertThat(answer).succeedsWithin(SOON).isEqualTo(429));
    } finally {
      closed(all);
    }
  }

  private static int requestsAtWork() {
    return program
        .bean(MeterRegistry.class)
        .find("http.server.requests.active")
        .longTaskTimers()
        .stream()
        .mapToInt(LongTaskTimer::activeTasks)
        .sum();
  }

  /** Begins thirty forms that never end, with one of these headers each. */
  private static List<Socket> slowly(String path, List<String> headers) throws IOException {
    List<Socket> all = new ArrayList<>();
    for (int one = 0; one < 30; one++) {
      Socket socket = RawRequest.socket(URI.create(program.address()));
      all.add(socket);
      String header = "\r\n" + headers.get(one % headers.size()) + "\r\n\r\n";
      String asked = FORM.replace("/log-ind", path).replace("\r\n\r\n", header);
      socket.getOutputStream().write(asked.getBytes(US_ASCII));
    }
    return all;
  }

  private static void closed(List<Socket> sockets) throws IOException {
    for (Socket socket : sockets) {
      socket.close();
    }
  }

  @Test
  void manyWrongPasswordsKeepNobodyWaitingWhoIsLoggedIn() throws Exception {
    List<Socket> guesses = new ArrayList<>();
    try (SessionForTests session = SessionForTests.of(program, "L1")) {
      for (int one = 0; one < 120; one++) {
        String guess =
            Base64.getEncoder().encodeToString(("nobody" + one + ":x").getBytes(US_ASCII));
        Socket socket = RawRequest.socket(URI.create(program.address()));
        guesses.add(socket);
        String asked =
            "GET /api/inbox HTTP/1.1\r\n"
                + "Host: 127.0.0.1\r\n"
                + "Connection: close\r\n"
                + "Authorization: Basic %s\r\n\r\n";
        socket.getOutputStream().write(asked.formatted(guess).getBytes(US_ASCII));
      }
      assertThat(supplyAsync(() -> session.get("/i-dag").statusCode()))
          .succeedsWithin(SOON)
          .isEqualTo(200);
      List<String> answers = new ArrayList<>();
      for (Socket socket : guesses) {
        socket.setSoTimeout((int) Duration.ofMinutes(1).toMillis());
        answers.add(new String(socket.getInputStream().readNBytes(12), US_ASCII));
      }
      // Some were looked at, the others were not waited for.
      assertThat(answers).contains("HTTP/1.1 401", "HTTP/1.1 503");
      assertThat(answers).containsOnly("HTTP/1.1 401", "HTTP/1.1 503");
    } finally {
      for (Socket socket : guesses) {
        socket.close();
      }
    }
  }

  @Test
  void sheetsAreCheckedInTurnAndOthersNeedNone() throws Exception {
    AccountForTests member = program.as("M1");
    String sheet = draft(member);
    Turns turns = program.bean(Turns.class);
    List<Boolean> taken = IntStream.range(0, half()).mapToObj(_ -> turns.isGranted()).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        SessionForTests session = SessionForTests.of(program, "M1")) {
      assertThat(taken).containsOnly(true);
      Future<HttpResponse<String>> checked =
          threads.submit(() -> member.post("/api/sheets/" + sheet + "/check", "{}"));
      Future<HttpResponse<String>> handedIn =
          threads.submit(() -> session.file("/ark/" + sheet + "/excel?base=x", CSV));
      Future<HttpResponse<String>> seen = threads.submit(() -> session.get("/ark/" + sheet));

      assertThat(program.as("L1").get("/i-dag").statusCode()).isEqualTo(200);
      assertThat(checked.get().statusCode()).isEqualTo(503);
      assertThat(checked.get().headers().firstValue("Retry-After")).contains("5");
      assertThat(handedIn.get().statusCode()).isEqualTo(503);
      assertThat(handedIn.get().body()).contains("Der er travlt lige nu");
      assertThat(seen.get().statusCode()).isEqualTo(503);
      assertThat(seen.get().body()).contains("Der er travlt lige nu");
    } finally {
      taken.forEach(_ -> turns.giveBack());
    }
    assertThat(member.get("/api/sheets/" + sheet + "/steps").body()).doesNotContain("\"check\"");
    assertThat(member.post("/api/sheets/" + sheet + "/check", "{}").statusCode()).isEqualTo(200);
  }

  private static int half() {
    return Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
  }

  private static String draft(AccountForTests member) {
    String draft =
        """
        {"level":"nord","effectiveFrom":"2026-10-01","runningCases":false,"csv":"%s","base":""}
        """
            .formatted(CSV.replace("\n", "\\n"));
    String answer = member.post("/api/sheets", draft).body();
    return JsonMapper.shared().readTree(answer).path("id").stringValue();
  }

  private static void assertOthersAreAnswered(String request, int times) throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int one = 0; one < MANY; one++) {
        Socket socket = new Socket();
        slow.add(socket);
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port()));
        socket.getOutputStream().write(request.repeat(times).getBytes(US_ASCII));
      }
      assertThat(supplyAsync(() -> program.as("L1").get("/i-dag").statusCode()))
          .succeedsWithin(SOON)
          .isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  private static int port() {
    return URI.create(program.address()).getPort();
  }

  @Test
  void whoBreaksOffFillsNoLog() throws Exception {
    Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    root.addAppender(log);
    try {
      for (int one = 0; one < 5; one++) {
        breakOff(FORM);
        breakOff(JSON);
      }
    } finally {
      root.detachAppender(log);
    }
    assertThat(List.copyOf(log.list))
        .noneMatch(said -> said.getLevel().isGreaterOrEqual(Level.WARN));
  }

  // Nothing more comes of it; whatever is told of it is read until the server closes.
  private static void breakOff(String begun) throws IOException {
    try (Socket socket = RawRequest.socket(URI.create(program.address()))) {
      socket.getOutputStream().write(begun.getBytes(US_ASCII));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }
  }
}
