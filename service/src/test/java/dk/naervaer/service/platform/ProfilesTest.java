package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.NaervaerApplication;
import dk.naervaer.service.platform.embedded.EmbeddedPostgres;
import dk.naervaer.service.platform.embedded.EmbeddedServers;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The program on servers that it did not start. */
class ProfilesTest {
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T05:15:00Z");
  private static final String SECRET = "secret-of-the-coordinator";
  private static final String SECRETS_HASH =
      "{bcrypt}$2a$11$EF2A3PPPS..tF7Nv./Bhpugp4AvNhA11nGtQwTCKjtJ22kjNXq/q2";
  private static final String[] SIMULATED = {
    "--naervaer.simulated=true", "--naervaer.clock=" + NEW_YEAR
  };

  @TempDir Path sheets;

  private final ServersForTests shared = ServersForTests.running();
  private final Topics topics = shared.freshTopics();

  @Test
  void aTestDrivesTheClockOfAProgramOnTheSharedServers() {
    try (TestDatabase database = shared.freshDatabase();
        ConfigurableApplicationContext program = shared.program(database, topics, SIMULATED)) {
      assertThat(program.getBean(PlatformClock.class).now()).isEqualTo(NEW_YEAR);
      assertThat(program.getBeanProvider(EmbeddedServers.class).getIfAvailable()).isNull();
    }
  }

  @Test
  void theProfileExternalRunsOnTheMunicipalitysServersAndOnRealTimeOnly() {
    new TopicSetup(topics, 2).ensure(shared.kafka());
    try (TestDatabase database = shared.freshDatabase()) {
      assertThatThrownBy(() -> external(database, SIMULATED))
          .satisfies(
              failure ->
                  assertThat(StartRefused.in(failure).orElseThrow().exitCode()).isEqualTo(4));
      try (ConfigurableApplicationContext program = external(database)) {
        assertThat(program.getBean(PlatformClock.class).simulated()).isFalse();
        assertThat(program.getBean(CoordinatorPassword.class).value()).isEqualTo(SECRETS_HASH);
        String address =
            "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port");
        assertThat(new AccountForTests(address, "coordinator", SECRET).get("/").statusCode())
            .isEqualTo(200);
        assertThat(new AccountForTests(address, "coordinator", "x").get("/").statusCode())
            .isEqualTo(401);
      }
    }
  }

  @Test
  void theProfileExternalKeepsNoPasswordAsItIs() {
    new TopicSetup(topics, 2).ensure(shared.kafka());
    try (TestDatabase database = shared.freshDatabase()) {
      assertThatThrownBy(
              () ->
                  external(
                      database,
                      "--naervaer.accounts.L1=plain-and-long-as-it-is",
                      "--naervaer.accounts.L2=" + SECRETS_HASH,
                      "--naervaer.accounts.L3=",
                      "--naervaer.accounts.L4=" + SECRETS_HASH.replace("$11$", "$04$"),
                      "--naervaer.accounts.L5={argon2@SpringSecurity_v5_8}$argon2id$x"))
          .satisfies(
              failure -> {
                StartRefused refused = StartRefused.in(failure).orElseThrow();
                assertThat(refused.exitCode()).isEqualTo(6);
                assertThat(refused)
                    .hasMessageStartingWith(
                        "naervaer.accounts.L1, naervaer.accounts.L4, naervaer.accounts.L5 must")
                    .hasMessageContaining("naervaer.jar password --from FILE")
                    .message()
                    .doesNotContain("plain-and", "argon2id");
              });
    }
  }

  @Test
  void whatIsMissingOrDoesNotAnswerIsToldInOneLine() {
    new TopicSetup(topics, 2).ensure(shared.kafka());
    try (TestDatabase database = shared.freshDatabase()) {
      assertRefused(
          database, "the setting naervaer.database.url is missing", "naervaer.database.url=");
      String login = "spring.security.oauth2.client.";
      assertRefused(
          database,
          "the municipality's login does not answer",
          login + "registration.kommunen.client-id=naervaer",
          login + "registration.kommunen.scope=openid",
          login + "provider.kommunen.issuer-uri=http://127.0.0.1:1");
    }
  }

  private void assertRefused(TestDatabase database, String line, String... settings) {
    String[] given = Stream.of(settings).map(one -> "--" + one).toArray(String[]::new);
    assertThatThrownBy(() -> external(database, given))
        .satisfies(
            failure -> {
              StartRefused refused = StartRefused.in(failure).orElseThrow();
              assertThat(refused.exitCode()).isEqualTo(6);
              assertThat(refused).hasMessageStartingWith(line);
            });
  }

  private ConfigurableApplicationContext external(TestDatabase database, String... more) {
    EmbeddedServers servers = shared.servers();
    String[] arguments =
        Stream.concat(usual(database, servers).filter(one -> !isAmong(more, one)), Stream.of(more))
            .toArray(String[]::new);
    return new SpringApplicationBuilder(NaervaerApplication.class)
        .profiles("external")
        .run(arguments);
  }

  private static boolean isAmong(String[] settings, String one) {
    String name = one.substring(0, one.indexOf('=') + 1);
    return Stream.of(settings).anyMatch(setting -> setting.startsWith(name));
  }

  private Stream<String> usual(TestDatabase database, EmbeddedServers servers) {
    return Stream.of(
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--naervaer.database.url=" + database.url(),
        "--naervaer.database.owner.password="
            + servers.credentials().databasePassword(EmbeddedPostgres.OWNER),
        "--naervaer.database.worker.password="
            + servers.credentials().databasePassword(EmbeddedPostgres.WORKER),
        "--naervaer.database.portal.password="
            + servers.credentials().databasePassword(EmbeddedPostgres.PORTAL),
        "--naervaer.rules=" + sheets.resolve("rules"),
        "--naervaer.config=" + sheets.resolve("config"),
        "--naervaer.coordinator.password=" + SECRETS_HASH,
        "--naervaer.names.key=" + TestDatabase.NAMES_KEY,
        "--naervaer.kafka.bootstrap-servers=" + servers.kafka().bootstrapServers(),
        "--naervaer.topics.absence=" + topics.absence(),
        "--naervaer.topics.employment=" + topics.employment(),
        "--naervaer.topics.advisory=" + topics.advisory(),
        "--naervaer.topics.receipt=" + topics.receipt());
  }
}
