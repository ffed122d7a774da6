/** How faults are told. */
@NullMarked
package dk.naervaer.rules.fault;

import org.jspecify.annotations.NullMarked;
