package dk.naervaer.service.access;

import dk.naervaer.service.platform.sql.OnBehalf;
import java.time.Instant;
import java.util.Optional;

/**
 * Accounts of employees, by payroll's employee number. Nobody has one until somebody who may see
 * the employee opens it; the password is kept in an encoded form only.
 */
public final class EmployeeAccounts {
  private final EmployeeAccountStore store;

  EmployeeAccounts(EmployeeAccountStore store) {
    this.store = store;
  }

  /** Whether an employee has one. */
  public boolean has(String employeeId) {
    return password(employeeId).isPresent();
  }

  /** The encoded password; empty where there is no account. Asked before it is known who asks. */
  public Optional<String> password(String employeeId) {
    return OnBehalf.theProgram(() -> store.password(employeeId));
  }

  /**
   * Opens one, or sets another password.
   *
   * @param encoded never the password itself
   * @param by the account of whoever opens it
   */
  public void open(String employeeId, String encoded, String by, Instant at) {
    try (OnBehalf.Scope _ = OnBehalf.theProgram()) {
      store.put(employeeId, encoded, by, at);
    }
  }

  /** Keeps the same password in another way, unless it has become another one meanwhile. */
  public void keepAnew(String employeeId, String before, String encoded) {
    try (OnBehalf.Scope _ = OnBehalf.theProgram()) {
      store.replace(employeeId, before, encoded);
    }
  }

  /** Closes one. */
  public void close(String employeeId) {
    try (OnBehalf.Scope _ = OnBehalf.theProgram()) {
      store.remove(employeeId);
    }
  }
}
