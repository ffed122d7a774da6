package dk.naervaer.service.casefile;

import java.util.HashMap;
import java.util.Map;

/**
 * Whose each employment is, as far as that is known: whoever it was accepted for first. Payroll
 * that gives two people one employment would otherwise lay the one's absence before the other's
 * leader.
 */
public final class EmploymentOwners {
  private final Map<String, String> employees = new HashMap<>();

  /** Notes whose an employment is, if nobody is known yet. */
  void note(String employmentId, String employeeId) {
    employees.putIfAbsent(employmentId, employeeId);
  }

  boolean isAnothers(String employmentId, String employeeId) {
    return !employees.getOrDefault(employmentId, employeeId).equals(employeeId);
  }
}
