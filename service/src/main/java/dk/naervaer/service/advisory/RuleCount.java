package dk.naervaer.service.advisory;

/**
 * How often a row of the sheets has given an advisory.
 *
 * @param given advisories given so far, whatever became of them
 * @param people employees it was given about; 0 for a row about work units
 */
public record RuleCount(String rule, String action, long given, long people) {}
