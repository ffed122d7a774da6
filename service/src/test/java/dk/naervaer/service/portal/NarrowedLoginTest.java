package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.access.AppRole;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.inbox.Horizons;
import dk.naervaer.service.inbox.Inbox;
import dk.naervaer.service.inbox.ItemView;
import dk.naervaer.service.inbox.Sight;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.sql.OnBehalf;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** A login that tells of a role in a unit opens it there and below, whomever payroll names. */
class NarrowedLoginTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final LocalDate SICK_SINCE = LocalDate.of(2026, 9, 1);
  private static LiveProgram program;

  @TempDir static Path config = Path.of("");

  /** Who is the liaison of one of them as well. */
  @BeforeAll
  static void twoUnitsHaveOneLeader() throws IOException {
    FileSystemUtils.copyRecursively(LiveProgram.EVERYBODY.resolve("config"), config);
    Path file = config.resolve("organisation.yaml");
    Files.writeString(file, Files.readString(file).replace("liaison: {id: F1", "liaison: {id: L1"));
    Topics topics = ServersForTests.running().freshTopics();
    program =
        LiveProgram.withEverybody(
            database, topics, Instant.parse("2026-09-04T10:00:00Z"), "--naervaer.config=" + config);
    try (PayrollForTests payroll = new PayrollForTests(topics)) {
      payroll.publish(Facts.employment("N1", "nord-nat", "L1", "0999"));
      payroll.publish(Facts.employment("S1", "syd", "L1", "0999"));
      payroll.publish(Facts.sick("N1", 1, SICK_SINCE, null));
      payroll.publish(Facts.sick("S1", 1, SICK_SINCE, null));
      payroll.flush();
    }
    program.settle();
    Eventually.isSo("both lie before the leader", () -> inbox(as("leader")).size() == 2);
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @Test
  void whoIsToldOfNoUnitLeadsWhomeverPayrollNames() {
    assertThat(led(as("leader"))).containsExactly("N1-1", "S1-1");
    assertThat(inTheDatabase(as("leader"))).contains("N1", "S1");
  }

  @Test
  void whoIsToldOfAUnitLeadsThereAndBelowOnly() {
    Caller narrowed = as("leader:nord");
    assertThat(led(narrowed)).containsExactly("N1-1");
    assertThat(program.bean(Sight.class).leads(narrowed, "S1-1")).isFalse();
    assertThat(inbox(narrowed)).containsExactly("N1-1");
    assertThat(inTheDatabase(narrowed)).containsExactly("N1");
  }

  @Test
  void whoIsToldToBeALiaisonAloneLeadsNobody() {
    Caller liaison = as("liaison");
    assertThat(liaison.isAny(Role.LIAISON)).isTrue();
    assertThat(led(liaison)).isEmpty();
    assertThat(inbox(liaison)).isEmpty();
    assertThat(inTheDatabase(liaison)).isEmpty();
  }

  private static Caller as(String word) {
    return program
        .bean(Callers.class)
        .of("L1", "Leder Nord", AppRole.of(word).stream().collect(Collectors.toSet()));
  }

  private static Set<String> led(Caller caller) {
    return program.bean(Sight.class).employmentsLedBy(caller);
  }

  private static Set<String> inbox(Caller caller) {
    return program.bean(Inbox.class).list(caller, true).stream()
        .map(ItemView::employmentId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<@Nullable String> inTheDatabase(Caller caller) {
    Horizons horizons = program.bean(Horizons.class);
    try (OnBehalf.Scope _ = OnBehalf.of(() -> horizons.of(caller))) {
      return program
          .bean(JdbcClient.class)
          .sql("select distinct employee_id from inbox_item order by 1")
          .query(String.class)
          .list();
    }
  }
}
