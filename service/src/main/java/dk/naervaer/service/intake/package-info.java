/**
 * The way in: payroll's records from Kafka, and the day that has passed. Each batch is one
 * transaction that holds the record keys, the facts, the advisories, the deliveries, the refusals
 * and the offsets. Uses casefile and all after it, and platform.
 */
@NullMarked
package dk.naervaer.service.intake;

import org.jspecify.annotations.NullMarked;
