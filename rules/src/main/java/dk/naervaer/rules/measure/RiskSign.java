package dk.naervaer.rules.measure;

/**
 * A plain fact that a long absence may lie ahead. Never a cause, a code or a score (domain
 * description, F1).
 */
public enum RiskSign {
  BEYOND_A_WEEK,
  EARLIER_LONG_CASE,
  MANY_SPELLS,
  RELAPSE,
  CONCERN
}
