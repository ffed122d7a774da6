package dk.naervaer.events;

/**
 * A change of one advisory, {@code dk.naervaer.advisory.v1}: the line as it now stands, and what
 * changed.
 *
 * @param advisoryId the same through the advisory's whole life
 */
public record AdvisoryMessage(AdvisoryLine line, String advisoryId, AdvisoryChange change) {}
