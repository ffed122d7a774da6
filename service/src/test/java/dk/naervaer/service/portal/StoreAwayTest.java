package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/** While the database can't be asked in time, whoever asks is told to come again, and no more. */
class StoreAwayTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final int POOL = 3;

  @Test
  void whoAsksMeanwhileIsToldToComeAgain() throws Exception {
    Topics topics = ServersForTests.running().freshTopics();
    try (LiveProgram program =
            LiveProgram.withEverybody(
                database,
                topics,
                Instant.parse("2026-09-04T10:00:00Z"),
                "--naervaer.database.pool-size=" + POOL,
                "--spring.datasource.hikari.connection-timeout=1000");
        SessionForTests session = SessionForTests.of(program, "L1")) {
      assertThat(session.get("/i-dag").statusCode()).isEqualTo(200);
      List<Connection> taken = new ArrayList<>();
      Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
      ListAppender<ILoggingEvent> log = new ListAppender<>();
      log.start();
      try {
        takeAll(program.bean(DataSource.class), taken);
        root.addAppender(log);
        HttpResponse<String> page = session.get("/i-dag");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("retry-after")).isPresent();
        assertThat(page.body()).contains("Vent et øjeblik, se efter, om det er gemt, og prøv igen");
        HttpResponse<String> answer = program.as("L1").get("/api/inbox");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("retry-after")).isPresent();
        assertThat(answer.body()).contains("try again soon");
      } finally {
        root.detachAppender(log);
        for (Connection one : taken) {
          one.close();
        }
      }
      assertThat(List.copyOf(log.list))
          .filteredOn(said -> said.getLoggerName().contains("dispatcherServlet"))
          .noneMatch(said -> said.getLevel().isGreaterOrEqual(Level.WARN));
      assertThat(session.get("/i-dag").statusCode()).isEqualTo(200);
    }
  }

  // What the program's own threads have in hand comes free soon.
  private static void takeAll(DataSource connections, List<Connection> taken) {
    int failures = 0;
    while (taken.size() < POOL && failures < 20) {
      try {
        taken.add(connections.getConnection());
      } catch (SQLException busy) {
        failures++;
      }
    }
    assertThat(taken).hasSize(POOL);
  }
}
