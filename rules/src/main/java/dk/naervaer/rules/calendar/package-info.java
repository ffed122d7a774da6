/** Working days of a work unit, Danish public holidays, and where a due day lands. */
@NullMarked
package dk.naervaer.rules.calendar;

import org.jspecify.annotations.NullMarked;
