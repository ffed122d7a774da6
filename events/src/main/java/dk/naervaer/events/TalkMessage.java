package dk.naervaer.events;

import java.time.LocalDate;

/**
 * A talk that was held (never what was said), by the API or by a line of {@code replay}.
 *
 * @param kind the word of the dictionary, such as {@code lovpligtig samtale}
 */
public record TalkMessage(String id, String employmentId, String kind, LocalDate heldOn) {}
