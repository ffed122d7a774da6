package dk.naervaer.service.portal;

import static java.util.Objects.requireNonNull;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.EmployeeAccounts;
import dk.naervaer.service.accesslog.Access;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.inbox.AboutEmployee;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.OnBehalf;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens and closes the accounts of employees. The first password goes to the employee by mail, or
 * is shown once to whoever opens the account; at the login the employee gets an own one for it.
 */
@Component
public class EmployeeDoor {
  private static final int LENGTH = 14;

  /** Without the letters and digits that are taken for each other when somebody types them over. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final AboutEmployee about;
  private final EmployeeAccounts accounts;
  private final Callers callers;
  private final PasswordEncoder encoder;
  private final PlatformClock clock;
  private final KnownSessions sessions;
  private final AccessLog log;
  private final TransactionTemplate transactions;

  EmployeeDoor(
      AboutEmployee about,
      EmployeeAccounts accounts,
      Callers callers,
      PasswordEncoder encoder,
      PlatformClock clock,
      KnownSessions sessions,
      AccessLog log,
      PlatformTransactionManager transactions) {
    this.about = about;
    this.accounts = accounts;
    this.callers = callers;
    this.encoder = encoder;
    this.clock = clock;
    this.sessions = sessions;
    this.log = log;
    this.transactions = new TransactionTemplate(transactions);
  }

  /**
   * Whether payroll's number is the name of somebody's account of the organisation's: that account
   * is not touched. Told to whom it concerns alone.
   */
  public boolean isTaken(Caller caller, String employeeId) {
    return callers.isNamed(employeeId) && about.mayOpenAccount(caller, employeeId);
  }

  /**
   * An account that was opened.
   *
   * @param password the first one, to be handed on; null where it went to the employee by mail
   */
  public record Opened(String account, @Nullable String password) {
    @Override
    public String toString() {
      return "Opened[]";
    }
  }

  /** Opens an account; empty when it is none of the caller's affair, or the name is taken. */
  public Optional<Opened> open(Caller caller, String employeeId) {
    if (callers.isNamed(employeeId) || !about.mayOpenAccount(caller, employeeId)) {
      return Optional.empty();
    }
    String password = drawn();
    String encoded = encoded(password);
    boolean mailed =
        atOnce(
            () -> {
              Instant until = accounts.open(employeeId, encoded, caller.id());
              return about.handPassword(caller, employeeId, password, until);
            });
    // Whoever is in by the old password is out.
    sessions.endAll(employeeId);
    return Optional.of(new Opened(employeeId, mailed ? null : password));
  }

  /**
   * Draws the employee's own password in the first one's place, which opens nothing any more.
   *
   * @return empty when the first one was exchanged, or another one drawn, meanwhile
   */
  public Optional<String> exchange(FirstPassword first) {
    String account = first.account();
    if (!accounts.isFirst(account, first.kept())) {
      return Optional.empty();
    }
    // What can't be logged is not told, and not done.
    log.note(
        new Access(
            clock.now(),
            account,
            null,
            Access.Kind.CHANGED,
            "POST " + PortalSecurity.OWN_PASSWORD,
            "egne oplysninger",
            List.of(account)));
    String own = drawn();
    String encoded = encoded(own);
    boolean done =
        atOnce(
            () -> {
              boolean exchanged = accounts.exchange(account, first.kept(), encoded);
              if (exchanged) {
                about.tookPassword(account);
              }
              return exchanged;
            });
    return done ? Optional.of(own) : Optional.empty();
  }

  private boolean atOnce(Supplier<Boolean> work) {
    return OnBehalf.theProgram(() -> requireNonNull(transactions.execute(_ -> work.get())));
  }

  private String encoded(String password) {
    return String.valueOf(encoder.encode(password));
  }

  /** False when it is none of the caller's affair. */
  public boolean close(Caller caller, String employeeId) {
    boolean may = about.mayOpenAccount(caller, employeeId);
    if (may) {
      accounts.close(employeeId);
      // Those of a name that is somebody else's are not the employee's.
      if (!callers.isNamed(employeeId)) {
        sessions.endAll(employeeId);
      }
    }
    return may;
  }

  private static String drawn() {
    return new SecureRandom()
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(at -> ALPHABET.substring(at, at + 1))
        .collect(Collectors.joining());
  }
}
