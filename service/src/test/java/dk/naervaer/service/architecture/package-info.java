/**
 * The shape of the program as rules that the build holds it to; each is proven by a planted fault.
 */
@NullMarked
package dk.naervaer.service.architecture;

import org.jspecify.annotations.NullMarked;
