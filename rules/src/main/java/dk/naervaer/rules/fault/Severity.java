package dk.naervaer.rules.fault;

/** Whether a fault keeps a file from being used. */
public enum Severity {
  ERROR,
  WARNING
}
