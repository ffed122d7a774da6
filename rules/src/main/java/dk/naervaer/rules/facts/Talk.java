package dk.naervaer.rules.facts;

import java.time.LocalDate;

/**
 * A talk that was held. Never what was said.
 *
 * @param id unique per talk; the same id twice is one talk
 * @param kind a word of the dictionary, for example {@code lovpligtig samtale}
 */
public record Talk(String id, String kind, LocalDate heldOn) {}
