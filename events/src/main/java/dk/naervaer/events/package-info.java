/**
 * The contract with payroll and with those who read advisories: the records that cross a wire, how
 * bytes become such a record or a refusal with a reason code, and how a record becomes JSON.
 *
 * <p>Uses Jackson's streaming core and nothing of ours; knows neither Kafka nor Spring, so that a
 * supplier's test can use it alone. What a reader refuses it names by code and place, never by what
 * stood there: the text could be about a person's health.
 */
@NullMarked
package dk.naervaer.events;

import org.jspecify.annotations.NullMarked;
