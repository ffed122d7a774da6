package dk.naervaer.rules.facts;

import java.time.LocalDate;

/**
 * How much of the working time a person is away from a day on.
 *
 * @param from first day this degree holds
 * @param hundredths hundredths of a percent, 1..10000 (5000 = away half of the time)
 */
public record Degree(LocalDate from, int hundredths) {}
