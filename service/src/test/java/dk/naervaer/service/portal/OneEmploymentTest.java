package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.Reason;
import dk.naervaer.service.casefile.HeldRecord;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * An employment is one employee's, whatever payroll tells: else it opened the one to the other's.
 */
class OneEmploymentTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static LiveProgram program;

  @BeforeAll
  static void somebodyIsAway() {
    program = LiveProgram.withEverybody(database, TOPICS, Instant.parse("2026-09-01T10:00:00Z"));
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish(Facts.employment("N1", 1, "nord"));
      payroll.publish(Facts.sick("N1", 1, LocalDate.of(2026, 9, 1), null));
      payroll.flush();
    }
    program.settle();
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @Test
  void anEmploymentOfAnotherOpensNothing() {
    String about = "{\"employeeId\":\"N1\"}";
    String why = "{\"employmentId\":\"N1-1\"}";
    EmploymentMessage own = Facts.employment("X9", "syd", "L2", "0999");
    EmploymentMessage anothers = Facts.with(own, "N1-1", "L2");
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish("of-another", anothers);
      payroll.flush();
    }
    program.settle();
    assertThat(program.bean(Registrations.class).held(100))
        .extracting(HeldRecord::message, HeldRecord::reason)
        .contains(tuple(anothers, Reason.EMPLOYMENT_OF_ANOTHER));
    assertThat(program.as("L2").post("/api/held", about).statusCode()).isEqualTo(404);
    assertThat(program.as("L2").post("/api/why-not-yet", why).statusCode()).isEqualTo(404);
    assertThat(program.as("L1").post("/api/why-not-yet", why).statusCode()).isEqualTo(200);

    // Where both come in at one instant neither is held: then it is whose it was first.
    database
        .jdbc()
        .sql(
            """
            insert into employment_version (employee_id, employment_id, revision, hash, work_unit,
              leader_id, no_contact, known_at)
            values ('X9', 'N1-1', 1, decode(repeat('00', 32), 'hex'), 'syd', 'L2', false, now() + interval '1 year')
            """)
        .update();
    assertThat(program.as("L2").post("/api/held", about).statusCode()).isEqualTo(404);
    assertThat(program.as("L2").get("/api/advisories").body()).doesNotContain("N1-1");
    assertThat(program.as("L1").post("/api/held", about).statusCode()).isEqualTo(200);
    assertThat(program.as("L1").post("/api/why-not-yet", why).statusCode()).isEqualTo(200);
    database.jdbc().sql("delete from employment_version where employee_id = 'X9'").update();
  }

  @Test
  void ofTwoThatComeInAtOneInstantOneIsHeld() throws Exception {
    EmploymentMessage late =
        Facts.with(Facts.employment("X8", "syd", "L2", "0999"), "RACE-1", "L2");
    try (Connection other = database.worker().getConnection();
        Statement insert = other.createStatement()) {
      other.setAutoCommit(false);
      insert.executeUpdate("insert into employment_owner values ('RACE-1', 'X7')");
      insert.executeUpdate(
          """
          insert into employment_version (employee_id, employment_id, revision, hash, work_unit,
            no_contact, known_at)
          values ('X7', 'RACE-1', 1, decode(repeat('00', 32), 'hex'), 'nord', false, now())
          """);
      try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
        payroll.publish("late", late);
        payroll.flush();
      }
      Eventually.isSo("the batch waits for it", OneEmploymentTest::isOneWaiting);
      other.commit();
    }
    program.settle();
    assertThat(program.bean(Registrations.class).held(100))
        .extracting(HeldRecord::message, HeldRecord::reason)
        .contains(tuple(late, Reason.EMPLOYMENT_OF_ANOTHER));
    assertThat(program.bean(Registrations.class).employeeOf("RACE-1")).contains("X7");
  }

  private static boolean isOneWaiting() {
    return database
        .administratorJdbc()
        .sql(
            """
            select exists (select from pg_stat_activity where datname = current_database()
              and wait_event_type = 'Lock' and query like 'insert into employment_owner%')
            """)
        .query(Boolean.class)
        .single();
  }
}
