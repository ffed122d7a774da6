package dk.naervaer.events;

import org.jspecify.annotations.Nullable;

/**
 * How the employee can be reached.
 *
 * @param mail at most {@value Bounds#LONGEST_MAIL} characters, without control characters; whether
 *     it can be delivered to is seen when mail is sent
 */
public record Contact(@Nullable String mail) {}
