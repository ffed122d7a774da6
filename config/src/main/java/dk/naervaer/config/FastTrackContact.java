package dk.naervaer.config;

/**
 * Whom a request for fast track goes to.
 *
 * @param ofResidence whether it is the contact of the municipality of residence; if not, that one
 *     is missing in the data
 */
public record FastTrackContact(Liaison liaison, boolean ofResidence) {}
