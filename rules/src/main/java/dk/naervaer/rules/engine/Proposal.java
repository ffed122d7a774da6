package dk.naervaer.rules.engine;

import dk.naervaer.rules.measure.Measured;

/**
 * What a core rule asks for.
 *
 * @param coreRule the rule's code, for example {@code CON-01}
 */
public record Proposal(String coreRule, Measured measured) {}
