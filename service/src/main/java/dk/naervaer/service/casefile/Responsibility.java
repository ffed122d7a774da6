package dk.naervaer.service.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Who answers for an employment, by what payroll tells.
 *
 * @param workUnit the present one
 * @param leaderId the leader payroll names; null when it names none
 */
public record Responsibility(
    String employeeId, String employmentId, String workUnit, @Nullable String leaderId) {

  @Override
  public String toString() {
    return "Responsibility[" + workUnit + "]";
  }
}
