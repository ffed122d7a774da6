package dk.naervaer.rules;

/**
 * One step of a row.
 *
 * @param rule the row's id
 * @param instance 1, or the number of the repetition
 */
public record RowInstance(String rule, int instance) {}
