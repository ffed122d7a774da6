package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.access.EmployeeAccounts;
import dk.naervaer.service.platform.PasswordHashes;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.sql.Cells;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.SessionForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Passwords are kept by a slow, salted hash, in the settings and in the database. */
class PasswordsTest {
  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();
  private static final String BCRYPT =
      "{bcrypt}$2a$13$dqQWzQsUMOWLnsE3aR52TOGn/Q0hP0hXE9yn/EsIybdfAXTLebdI2";
  private static final String PBKDF2 =
      "{pbkdf2@SpringSecurity_v5_8}24b8af989d80187aa37cbb7101f904617fb18bed54a1e364df1f39b6d180575"
          + "400874591de5e59f5f14ad48edaf3721a";
  private static LiveProgram program;

  @BeforeAll
  static void somebodyWorksHere() {
    program =
        LiveProgram.withEverybody(
            database,
            TOPICS,
            Instant.parse("2026-09-01T10:00:00Z"),
            "--naervaer.limits.login=10",
            "--naervaer.accounts.L1=" + BCRYPT,
            "--naervaer.accounts.L2=" + PBKDF2);
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish(Facts.employment("N1", 1, "nord"));
      payroll.publish(Facts.employment("N2", 1, "nord"));
      payroll.publish(Facts.employment("N3", 1, "nord"));
      payroll.publish(Facts.employment("N4", 1, "nord"));
      payroll.publish(Facts.employment("N5", 1, "nord"));
      payroll.flush();
    }
    program.settle();
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  private static int asked(String account, String password, String path) {
    return new AccountForTests(program.address(), account, password).get(path).statusCode();
  }

  @Test
  void theSettingsHoldAHashAndThePasswordOpens() {
    for (String account : "L1 L2".split(" ")) {
      assertThat(asked(account, "secret-of-" + account, "/api/inbox")).isEqualTo(200);
      assertThat(asked(account, "secret-of-" + account, "/api/inbox")).isEqualTo(200);
      assertThat(asked(account, "secret-of-L9", "/api/inbox")).isEqualTo(401);
    }
    assertThat(asked("L1", BCRYPT, "/api/inbox")).as("the hash is no password").isEqualTo(401);
    assertThat(asked("L1", BCRYPT.substring(8), "/api/inbox")).isEqualTo(401);
  }

  @Test
  void anEmployeesIsKeptByASlowHash() {
    String first = opened("N1");
    assertThat(kept("N1")).startsWith("{bcrypt}$2a$11$").matches(PasswordHashes::isHash);
    String own = exchanged("N1", first).orElseThrow();
    assertThat(kept("N1")).startsWith("{bcrypt}$2a$11$").matches(PasswordHashes::isHash);

    assertThat(asked("N1", own, "/api/me/held")).isEqualTo(200);
    String second = opened("N1");
    assertThat(asked("N1", own, "/api/me/held")).as("remembered no longer").isEqualTo(401);
    assertThat(exchanged("N1", second)).isPresent();
  }

  /** It has gone through the hands of whoever opened the account, or through a mail. */
  @Test
  void aFirstPasswordOpensNothingButTheWayToAnOwnOne() throws Exception {
    String first = opened("N3");
    HttpResponse<String> program =
        new AccountForTests(PasswordsTest.program.address(), "N3", first).get("/api/me/held");
    assertThat(program.statusCode()).isEqualTo(401);
    assertThat(program.body()).contains("first password");
    assertThat(asked("N3", "wrong", "/api/me/held")).isEqualTo(401);

    // Whoever comes first has it; the other is told that it is wrong.
    List<Optional<String>> two;
    try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Optional<String>> one = () -> exchanged("N3", first);
      two = both.invokeAll(List.of(one, one)).stream().map(Future::resultNow).toList();
    }
    assertThat(two).filteredOn(Optional::isPresent).hasSize(1);
    String own = two.stream().flatMap(Optional::stream).findFirst().orElseThrow();

    assertThat(own).isNotEqualTo(first);
    assertThat(asked("N3", own, "/api/me/held")).isEqualTo(200);
    assertThat(asked("N3", first, "/api/me/held")).isEqualTo(401);
    assertThat(exchanged("N3", first)).isEmpty();
    assertThat(exchanged("N3", own)).as("an own one is not exchanged").isEmpty();
    assertThat(
            new AccountForTests(PasswordsTest.program.address(), "N3", own)
                .get("/api/me/held")
                .body())
        .as("whoever exchanged it is told of")
        .contains("own-password");
    assertThat(accessOf("N3")).contains("POST /log-ind/egen");
  }

  @Test
  void aRightFirstPasswordIsNoGuessAndTheOneBeforeItIsNotExchanged() {
    String before = opened("N5");
    String keptBefore = kept("N5");
    String first = opened("N5");
    assertThat(exchanged("N5", before)).isEmpty();
    assertThat(program.bean(EmployeeAccounts.class).exchange("N5", keptBefore, "x")).isFalse();
    List<String> noted = accessOf("N5");
    assertThat(program.bean(EmployeeDoor.class).exchange(new FirstPassword("N5", keptBefore)))
        .isEmpty();
    assertThat(accessOf("N5")).as("nothing was changed").isEqualTo(noted);
    for (int time = 0; time < 12; time++) {
      assertThat(asked("N5", first, "/api/me/held")).isEqualTo(401);
    }
    assertThat(exchanged("N5", first)).isPresent();
  }

  @Test
  void aFirstPasswordHoldsAFortnight() {
    String first = opened("N4");
    Instant until =
        database
            .jdbc()
            .sql("select first_until from employee_account where employee_id = 'N4'")
            .query((row, _) -> Cells.instant(row, "first_until"))
            .single();
    assertThat(until)
        .isEqualTo(program.bean(PlatformClock.class).now().plus(EmployeeAccounts.FIRST_HOLDS));
    database
        .jdbc()
        .sql("update employee_account set first_until = ? where employee_id = 'N4'")
        .param(Timestamp.from(program.bean(PlatformClock.class).now()))
        .update();

    assertThat(exchanged("N4", first)).isEmpty();
    assertThat(asked("N4", first, "/api/me/held")).isEqualTo(401);
    EmployeeAccounts accounts = program.bean(EmployeeAccounts.class);
    assertThat(accounts.password("N4")).isEmpty();
    assertThat(accounts.has("N4")).as("for the municipality's login").isTrue();
    assertThat(exchanged("N4", opened("N4"))).isPresent();
  }

  /** Those were handed on too, and never changed. */
  @Test
  void oneFromBeforeIsExchangedAsAFirstOne() {
    String before = opened("N2");
    database
        .jdbc()
        .sql(
            "update employee_account set password = ?, first_until = 'infinity'"
                + " where employee_id = 'N2'")
        .param(KeptPasswords.drawn(before).replace("{drawn}", ""))
        .update();
    assertThat(asked("N2", before, "/api/me/held")).isEqualTo(401);

    String own = exchanged("N2", before).orElseThrow();

    assertThat(kept("N2")).matches(PasswordHashes::isHash);
    assertThat(asked("N2", own, "/api/me/held")).isEqualTo(200);
    assertThat(exchanged("N2", before)).isEmpty();
  }

  private static Optional<String> exchanged(String employee, String first) {
    return SessionForTests.ownPassword(program, employee, first);
  }

  private static List<String> accessOf(String account) {
    return database
        .jdbc()
        .sql("select act from access_entry where person = ?")
        .param(account)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private static String opened(String employee) {
    return program
        .as("P1")
        .post("/api/employee-accounts", "{\"employeeId\":\"" + employee + "\"}")
        .body()
        .replaceFirst("(?s).*\"password\" *: *\"([^\"]+)\".*", "$1");
  }

  private static String kept(String employee) {
    return database
        .jdbc()
        .sql("select password from employee_account where employee_id = ?")
        .param(employee)
        .query(String.class)
        .single();
  }

  /** Else each request of a program would cost a tenth of a second of a processor. */
  @Test
  void aProgramThatAsksOftenIsNotSlow() {
    PasswordHashes hashes = new PasswordHashes();
    assertThat(asked("L1", "secret-of-L1", "/api/inbox")).isEqualTo(200);
    long slow = nanosOf(() -> hashes.matches("wrong", BCRYPT));
    long quick =
        nanosOf(() -> assertThat(asked("L1", "secret-of-L1", "/api/inbox")).isEqualTo(200));

    assertThat(quick).as("the whole request, against the hash alone").isLessThan(slow);
  }

  private static long nanosOf(Runnable work) {
    long least = Long.MAX_VALUE;
    for (int time = 0; time < 5; time++) {
      long before = System.nanoTime();
      work.run();
      least = Math.min(least, System.nanoTime() - before);
    }
    return least;
  }
}
