package dk.naervaer.service.casefile;

import org.jspecify.annotations.Nullable;

/**
 * How many running employments live in a municipality.
 *
 * @param code of the municipality; null where payroll has not told
 */
public record Residents(@Nullable String code, long people) {}
