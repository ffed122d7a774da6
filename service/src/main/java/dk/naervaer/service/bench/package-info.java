/**
 * Measuring the program against a floor in the same run. May use every other package; none may use
 * it.
 */
@NullMarked
package dk.naervaer.service.bench;

import org.jspecify.annotations.NullMarked;
