package dk.naervaer.rules;

import java.util.Set;

/**
 * A case and the rows its first day has fixed for it.
 *
 * @param statutory whether these are the law's rows, which count on cases without any gap
 */
public record CaseRows(DaySpan span, Set<String> rules, boolean statutory) {}
