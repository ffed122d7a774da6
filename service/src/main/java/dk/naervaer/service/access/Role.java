package dk.naervaer.service.access;

import java.util.Locale;

/** What somebody is to a work unit. */
public enum Role {
  LEADER,
  /** Stands in for the leader, on the days set. */
  DEPUTY,
  HR,
  PAYROLL,
  COORDINATOR,
  /** Signs rules for the leaders' side of a committee. */
  COMMITTEE_LEADER_SIDE,
  /** Signs rules for the employees' side of a committee. */
  COMMITTEE_EMPLOYEE_SIDE,
  /** Sits in the main committee, on the side the other grant tells. */
  MAIN_COMMITTEE,
  LIAISON,
  /** Sees what concerns him or her alone; the account is named by payroll's employee number. */
  EMPLOYEE,
  DATA_PROTECTION,
  OPERATOR;

  /** The word for it in what is told to people and programs. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
