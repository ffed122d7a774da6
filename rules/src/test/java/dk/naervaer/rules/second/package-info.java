/**
 * The rule book once more, written from the domain description alone, day by day and without any
 * cleverness, and held against the real one over random histories. Numbers of rules are those of
 * the domain description, "How we count"; "decision 1" is {@code rules/decisions/0001}.
 */
@NullMarked
package dk.naervaer.rules.second;

import org.jspecify.annotations.NullMarked;
