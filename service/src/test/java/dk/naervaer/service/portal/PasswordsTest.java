package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.platform.PasswordHashes;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.AccountForTests;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.Instant;
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
            "--naervaer.accounts.L1=" + BCRYPT,
            "--naervaer.accounts.L2=" + PBKDF2);
    try (PayrollForTests payroll = new PayrollForTests(TOPICS)) {
      payroll.publish(Facts.employment("N1", 1, "nord"));
      payroll.publish(Facts.employment("N2", 1, "nord"));
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
    String password = opened("N1");

    assertThat(kept("N1")).startsWith("{bcrypt}$2a$11$").matches(PasswordHashes::isHash);
    String first = kept("N1");
    assertThat(asked("N1", password, "/api/me/held")).isEqualTo(200);
    assertThat(kept("N1")).isEqualTo(first);
    String second = opened("N1");
    assertThat(asked("N1", password, "/api/me/held")).as("remembered no longer").isEqualTo(401);
    assertThat(asked("N1", second, "/api/me/held")).isEqualTo(200);
  }

  @Test
  void oneFromBeforeWorksAndIsKeptAnew() {
    String password = opened("N2");
    String before = KeptPasswords.drawn(password).replace("{drawn}", "");
    database
        .jdbc()
        .sql("update employee_account set password = ? where employee_id = 'N2'")
        .param(before)
        .update();
    assertThat(asked("N2", "wrong", "/api/me/held")).isEqualTo(401);
    assertThat(kept("N2")).isEqualTo(before);

    assertThat(asked("N2", password, "/api/me/held")).isEqualTo(200);

    assertThat(kept("N2")).matches(PasswordHashes::isHash);
    assertThat(asked("N2", password, "/api/me/held")).isEqualTo(200);
    assertThat(asked("N2", before, "/api/me/held")).isEqualTo(401);
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
