package dk.naervaer.service.portal;

import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What the policies cost a page: the same pages in turn with and without them, in milliseconds. Not
 * among the tests of a build, for it judges nothing: {@code mvn -pl service -am test
 * -Dtest=SecondWallCost -Dsurefire.failIfNoSpecifiedTests=false}.
 */
class SecondWallCost {
  private static final int EMPLOYEES = Integer.getInteger("naervaer.pages.employees", 3_000);
  private static final int TEAM = 60;
  private static final int ROUNDS = Integer.getInteger("naervaer.wall.rounds", 20);
  private static final int EACH = 25;

  private static final String WALLED =
      """
      select relname::text from pg_class where relnamespace = 'public'::regnamespace
        and relforcerowsecurity
      """;

  @Test
  void ofEachPage() {
    Topics topics = ServersForTests.running().freshTopics();
    try (TestDatabase database = ServersForTests.running().freshDatabase();
        LiveProgram program =
            LiveProgram.withEverybody(database, topics, Instant.parse("2026-09-01T10:00:00Z"))) {
      fill(program, topics);
      List<String> tables =
          database.ownerJdbc().sql(WALLED).query((row, _) -> row.getString(1)).list();
      String person = "/forloeb/" + program.bean(Registrations.class).reference("N12-1");
      for (Map.Entry<String, String> page :
          List.of(
              Map.entry("L1", "/i-dag"),
              Map.entry("L1", "/hold"),
              Map.entry("L1", person),
              Map.entry("P1", "/opfoelgning"),
              Map.entry("P5", "/"),
              Map.entry("P5", "/kontakter"))) {
        try (SessionForTests session = SessionForTests.of(program, page.getKey())) {
          measure(database, tables, session, page);
        }
      }
    }
  }

  private static void fill(LiveProgram program, Topics topics) {
    try (PayrollForTests payroll = new PayrollForTests(topics)) {
      for (int i = 0; i < EMPLOYEES; i++) {
        payroll.publish(Facts.employment("N" + i, i < TEAM ? "nord" : "syd", null, "0999"));
        if (i % 12 == 0) {
          payroll.publish(Facts.sick("N" + i, 1, LocalDate.of(2026, 9, 1), null));
        }
      }
      payroll.flush();
    }
    program.advanceTo(Instant.parse("2026-09-04T08:00:00Z"));
    program.settle();
  }

  private static void measure(
      TestDatabase database,
      List<String> tables,
      SessionForTests session,
      Map.Entry<String, String> page) {
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    ask(session, page.getValue(), new ArrayList<>());
    for (int round = 0; round < ROUNDS; round++) {
      ask(session, page.getValue(), with);
      lay(database, tables, "disable");
      ask(session, page.getValue(), without);
      lay(database, tables, "enable");
    }
    System.out.printf(
        "%s %s: p50 %.1f with, %.1f without; p99 %.1f with, %.1f without (%+.0f %%)%n",
        page.getKey(),
        page.getValue(),
        at(with, 50),
        at(without, 50),
        at(with, 99),
        at(without, 99),
        100 * (at(with, 99) / at(without, 99) - 1));
  }

  private static void lay(TestDatabase database, List<String> tables, String how) {
    tables.forEach(
        table ->
            database
                .ownerJdbc()
                .sql("alter table " + table + " " + how + " row level security")
                .update());
  }

  // The first ones make their plans anew.
  private static void ask(SessionForTests session, String path, List<Double> millis) {
    for (int number = 0; number < EACH + 8; number++) {
      long begin = System.nanoTime();
      session.get(path);
      if (number >= 8) {
        millis.add((System.nanoTime() - begin) / 1e6);
      }
    }
  }

  private static double at(List<Double> millis, int percent) {
    List<Double> sorted = new ArrayList<>(millis);
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
