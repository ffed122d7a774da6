package dk.naervaer.service.intake;

import java.time.LocalDate;

/**
 * A morning's sweep that stands still until somebody says go on.
 *
 * @param withdrawn advisories it would have taken back when it stopped, more may follow
 * @param standing how many stood then
 */
public record SweepStop(LocalDate day, int withdrawn, int standing) {}
