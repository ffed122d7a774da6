package dk.naervaer.events;

/** Whether a registration of absence stands. */
public enum AbsenceStatus {
  ACTIVE,
  /** Taken back by payroll: as if it had never been registered, but remembered. */
  ANNULLED
}
