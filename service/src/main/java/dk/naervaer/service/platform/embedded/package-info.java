/**
 * A real PostgreSQL and a real Kafka broker under one data folder, for a program that is started
 * with nothing installed. Plain Java: the wiring stands in the parent package.
 */
@NullMarked
package dk.naervaer.service.platform.embedded;

import org.jspecify.annotations.NullMarked;
