package dk.naervaer.rules.facts;

import java.time.LocalDate;
import java.util.Set;

/**
 * What is known about a work unit as a whole on a morning; no person.
 *
 * @param away employments that are away from it, fully or partly
 * @param above rows whose level was reached and told, and has not been seen fallen since
 * @param introduced rows already given for the leader who is there now
 */
public record WorkUnitMorning(
    String workUnit, LocalDate day, int away, Set<String> above, Set<String> introduced) {}
