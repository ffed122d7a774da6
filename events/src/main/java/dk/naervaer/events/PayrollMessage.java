package dk.naervaer.events;

/**
 * What payroll tells us: the whole state of one registration, as of one revision of it.
 *
 * <p>Ids are 1 to {@value Bounds#LONGEST_ID} characters, not blank, without control characters.
 */
public sealed interface PayrollMessage permits AbsenceMessage, EmploymentMessage {

  /** Payroll's pseudonym of the person, and the key of the Kafka record. */
  String employeeId();

  /** One job of the person; a person may have two. */
  String employmentId();

  /** What the revision counts on: the absence's id, or the employment's. */
  String registrationId();

  /** From 1 to 2147483647; of one registration the highest wins, whatever came first. */
  int revision();
}
