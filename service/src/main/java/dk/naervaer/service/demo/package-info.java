/**
 * A first run that shows something: the made-up municipality of {@code demo.payroll} is laid into
 * an empty simulated store, and its last year is sent through the real topics with the clock driven
 * along. May use every package; nobody but the portal uses it.
 */
@NullMarked
package dk.naervaer.service.demo;

import org.jspecify.annotations.NullMarked;
