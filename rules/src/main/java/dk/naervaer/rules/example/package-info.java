/**
 * A committee's examples: fictional absences with the advisories expected, kept beside its sheets
 * so that a unit can pin what it means.
 */
@NullMarked
package dk.naervaer.rules.example;

import org.jspecify.annotations.NullMarked;
