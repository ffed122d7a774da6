package dk.naervaer.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row that has not led to an advisory, and what stands against it.
 *
 * @param dueOn the day it is due, by what is known; null when nothing leads there yet
 * @param measured what it asks for and what is reached; null when there is nothing to measure
 */
public record NotYet(
    String rule,
    String action,
    @Nullable LocalDate dueOn,
    NotWanted.Because because,
    @Nullable Explanation measured) {}
