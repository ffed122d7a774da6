package dk.naervaer.service.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.AccountPasswords;
import dk.naervaer.service.platform.CoordinatorPassword;
import dk.naervaer.service.platform.Topics;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.catalina.Context;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole program on a clock that the test drives, with the acceptance cases' sheets. */
public final class LiveProgram implements AutoCloseable {
  /** Sheets and settings of the acceptance cases. */
  public static final Path ACCEPTANCE = Path.of("src", "test", "resources", "acceptance");

  /** An organisation with one of everybody, and a sheet that addresses all of them. */
  public static final Path EVERYBODY = Path.of("src", "test", "resources", "inbox");

  private final ConfigurableApplicationContext context;

  private LiveProgram(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts it; in a database that has been used before, the clock stands where it stood. */
  public static LiveProgram start(
      TestDatabase database, Topics topics, Instant clock, String... more) {
    String[] settings =
        Stream.concat(defaults(clock).filter(one -> !isAmong(more, one)), Stream.of(more))
            .toArray(String[]::new);
    return new LiveProgram(ServersForTests.running().program(database, topics, settings));
  }

  /** Starts it with {@link #EVERYBODY}, each with an account whose password is set. */
  public static LiveProgram withEverybody(
      TestDatabase database, Topics topics, Instant clock, String... more) {
    Stream<String> own =
        Stream.concat(
            Stream.of(
                "--naervaer.rules=" + EVERYBODY.resolve("rules"),
                "--naervaer.config=" + EVERYBODY.resolve("config")),
            Stream.of("L1 L2 L8 L9 F0 F1 M1 M2 P1 P2 P3 P4 P5".split(" "))
                .map(account -> "--naervaer.accounts." + account + "=secret-of-" + account));
    return start(
        database,
        topics,
        clock,
        Stream.concat(own.filter(one -> !isAmong(more, one)), Stream.of(more))
            .toArray(String[]::new));
  }

  private static Stream<String> defaults(Instant clock) {
    return Stream.of(
        "--naervaer.rules=" + ACCEPTANCE.resolve("rules"),
        "--naervaer.config=" + ACCEPTANCE.resolve("config"),
        "--naervaer.simulated=true",
        "--naervaer.clock=" + clock);
  }

  private static boolean isAmong(String[] settings, String setting) {
    String name = setting.substring(0, setting.indexOf('=') + 1);
    return Stream.of(settings).anyMatch(one -> one.startsWith(name));
  }

  /** Returns when everything up to now is worked through. */
  public void settle() {
    assertThat(bean(DrivenClock.class).isSettledSoon()).as("settled").isTrue();
  }

  /** Drives the clock on, after everything up to now is worked through. */
  public void advanceTo(Instant instant) {
    settle();
    assertThat(bean(DrivenClock.class).advanceTo(instant)).isEqualTo(DrivenClock.Answer.DONE);
  }

  /** Every advisory there is. */
  public List<AdvisoryLine> lines() {
    return bean(AdvisoryList.class).lines(AdvisoryQuery.all());
  }

  /** Sends JSON as the coordinator and tells the status of the answer. */
  public int post(String path, byte[] json) {
    return send(path, "POST", BodyPublishers.ofByteArray(json)).statusCode();
  }

  /** Sends JSON as the coordinator. */
  public HttpResponse<String> ask(String path, String json) {
    return send(path, "POST", BodyPublishers.ofString(json));
  }

  /** A page as the coordinator sees it. */
  public String page(String path) {
    return send(path, "GET", BodyPublishers.noBody()).body();
  }

  private HttpResponse<String> send(String path, String method, BodyPublisher body) {
    return as(CoordinatorPassword.USER).send(path, method, body, Map.of());
  }

  /** Where the pages are. */
  public String address() {
    return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
  }

  /** Somebody with an account of this program. */
  public AccountForTests as(String account) {
    String password =
        account.equals(CoordinatorPassword.USER)
            ? bean(CoordinatorPassword.class).value()
            : bean(AccountPasswords.class).of(account).orElseThrow();
    return new AccountForTests(address(), account, password);
  }

  /** All parts of the program of a kind. */
  public <T> List<T> beans(Class<T> type) {
    return List.copyOf(context.getBeansOfType(type).values());
  }

  /** What answers over HTTP. */
  public @Nullable WebServer webServer() {
    return ((WebServerApplicationContext) context).getWebServer();
  }

  /** How many sessions there ever were. */
  public long sessionsMade() {
    TomcatWebServer server = (TomcatWebServer) Objects.requireNonNull(webServer());
    Context context = (Context) server.getTomcat().getHost().findChildren()[0];
    return context.getManager().getSessionCounter();
  }

  /** A part of the program. */
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
