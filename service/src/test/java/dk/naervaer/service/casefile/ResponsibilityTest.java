package dk.naervaer.service.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.ContentHash;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Who answers for somebody, as the database is asked, is who does by what the rules read: rights
 * that followed another revision would open a person to a leader who is none of theirs.
 */
class ResponsibilityTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final int EMPLOYMENTS = 500;
  private static final int MOST_VERSIONS = 6;
  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final int DAYS = 5;

  private final Random random = new Random(20_261_127);

  @Test
  void rightsFollowTheRevisionThatTheRulesRead() {
    Seal seal = Seal.of(TestDatabase.NAMES_KEY);
    FactStore facts = new FactStore(database.jdbc(), seal);
    List<KnownEmployment> told = new ArrayList<>();
    for (int one = 0; one < EMPLOYMENTS; one++) {
      int versions = 1 + random.nextInt(MOST_VERSIONS);
      for (int version = 0; version < versions; version++) {
        told.add(version("R" + one));
      }
    }
    facts.insertEmployments(told);
    Registrations registrations =
        new CasefileConfiguration()
            .registrations(database.jdbc(), facts, new HeldStore(database.jdbc(), seal), seal);
    List<String> employees = told.stream().map(one -> one.message().employeeId()).toList();
    List<String> ids = told.stream().map(one -> one.message().employmentId()).toList();

    for (int day = -1; day <= DAYS; day++) {
      LocalDate on = FIRST.plusDays(day);
      List<Responsibility> read =
          registrations.employmentsOn(on, employees).stream()
              .map(
                  one ->
                      new Responsibility(
                          one.employeeId(), one.employmentId(), one.workUnit(), one.leaderId()))
              .toList();
      assertThat(registrations.responsibilities(ids, on))
          .as(on.toString())
          .containsExactlyInAnyOrderElementsOf(read)
          .hasSize(EMPLOYMENTS);
    }
  }

  // Few revisions and days, so that most are told twice or hold from one day.
  private KnownEmployment version(String employee) {
    EmploymentMessage like = Facts.employment(employee, 1, "nord");
    EmploymentMessage message =
        new EmploymentMessage(
            employee,
            like.employmentId(),
            1 + random.nextInt(3),
            aDayOrNone(),
            "unit-" + random.nextInt(9),
            null,
            like.hiredOn(),
            null,
            null,
            null,
            "L" + random.nextInt(9),
            null,
            false);
    return new KnownEmployment(message, ContentHash.of(message), anInstant());
  }

  private @Nullable LocalDate aDayOrNone() {
    return random.nextInt(3) == 0 ? null : FIRST.plusDays(random.nextInt(DAYS));
  }

  private Instant anInstant() {
    return FIRST
        .plusDays(random.nextInt(DAYS))
        .atTime(random.nextInt(24), 30)
        .toInstant(ZoneOffset.UTC);
  }
}
