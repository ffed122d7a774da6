/** The contract with payroll and with those who read advisories. */
@NullMarked
package dk.naervaer.events;

import org.jspecify.annotations.NullMarked;
