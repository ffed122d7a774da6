package dk.naervaer.service.access;

import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.OnBehalf;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Accounts of employees, by payroll's employee number. Nobody has one until somebody who may see
 * the employee opens it; passwords are kept in an encoded form only. The first one has gone through
 * others' hands, so it opens nothing but the way to an own one, and only for a while.
 */
public final class EmployeeAccounts {
  /** How long a first password can be exchanged (a short time: OWASP ASVS 5.0, 6.4.1). */
  public static final Duration FIRST_HOLDS = Duration.ofDays(14);

  private final EmployeeAccountStore store;
  private final PlatformClock clock;

  EmployeeAccounts(EmployeeAccountStore store, PlatformClock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What is kept of a password.
   *
   * @param encoded never the password itself
   * @param first whether it is still to be exchanged
   */
  public record Kept(String encoded, boolean first) {
    @Override
    public String toString() {
      return first ? "Kept[first]" : "Kept[own]";
    }
  }

  /** Whether an employee has one, whatever opens it: a password, or the municipality's login. */
  public boolean has(String employeeId) {
    return OnBehalf.theProgram(() -> store.has(employeeId));
  }

  /**
   * What is kept of the password; empty where there is no account, and where a first password has
   * not been exchanged in time. Asked before it is known who asks.
   */
  public Optional<Kept> password(String employeeId) {
    return OnBehalf.theProgram(() -> store.password(employeeId, clock.now()));
  }

  /**
   * Opens one, or gives it another first password.
   *
   * @param encoded never the password itself
   * @param by the account of whoever opens it
   * @return until when it can be exchanged
   */
  public Instant open(String employeeId, String encoded, String by) {
    Instant now = clock.now();
    Instant until = now.plus(FIRST_HOLDS);
    try (OnBehalf.Scope _ = OnBehalf.theProgram()) {
      store.put(employeeId, encoded, by, now, until);
    }
    return until;
  }

  /** Whether this is what is kept of a first password that nobody has exchanged. */
  public boolean isFirst(String employeeId, String kept) {
    return password(employeeId)
        .filter(now -> now.first() && now.encoded().equals(kept))
        .isPresent();
  }

  /**
   * Puts an own password in the first one's place.
   *
   * @param first what is kept of the first one
   * @param own of the own one
   * @return false when the first one is not there any more
   */
  public boolean exchange(String employeeId, String first, String own) {
    return OnBehalf.theProgram(() -> store.exchange(employeeId, first, own));
  }

  /** Closes one. */
  public void close(String employeeId) {
    try (OnBehalf.Scope _ = OnBehalf.theProgram()) {
      store.remove(employeeId);
    }
  }
}
