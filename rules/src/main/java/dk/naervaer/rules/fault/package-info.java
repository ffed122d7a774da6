/**
 * What is wrong in a file people write, said so that they can mend it: where, what, why, and what
 * instead.
 */
@NullMarked
package dk.naervaer.rules.fault;

import org.jspecify.annotations.NullMarked;
