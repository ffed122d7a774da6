package dk.naervaer.service.access;

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
    return store.password(employeeId).isPresent();
  }

  /** The encoded password; empty where there is no account. */
  public Optional<String> password(String employeeId) {
    return store.password(employeeId);
  }

  /**
   * Opens one, or sets another password.
   *
   * @param encoded never the password itself
   * @param by the account of whoever opens it
   */
  public void open(String employeeId, String encoded, String by, Instant at) {
    store.put(employeeId, encoded, by, at);
  }

  /** Closes one. */
  public void close(String employeeId) {
    store.remove(employeeId);
  }
}
