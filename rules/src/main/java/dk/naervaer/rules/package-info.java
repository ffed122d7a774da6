/** The rule book: one door, {@code RuleBook}, from the facts known to the advice wanted. */
@NullMarked
package dk.naervaer.rules;

import org.jspecify.annotations.NullMarked;
