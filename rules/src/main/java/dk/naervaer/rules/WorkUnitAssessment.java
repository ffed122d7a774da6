package dk.naervaer.rules;

import java.util.List;
import java.util.Set;

/**
 * What is wanted for a work unit on a morning.
 *
 * @param above rows whose level is reached and told, which the next morning has to know
 */
public record WorkUnitAssessment(List<Wanted> wanted, Set<String> above) {}
