package dk.naervaer.service.governance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a step depends on besides the sheet.
 *
 * @param datesTaken dates from which the level has adopted sheets already
 */
public record Situation(Instant now, LocalDate today, Set<LocalDate> datesTaken) {}
