package dk.naervaer.service.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is noted beside an employee's lock.
 *
 * @param nextDate the next day on which the same facts could lead to something else; null = never
 * @param awayUntil the last day of absence from now on, as far as is known; null = not away
 */
record Lookout(@Nullable LocalDate nextDate, @Nullable LocalDate awayUntil) {}
