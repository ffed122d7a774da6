/** The finished jar, started as an operator starts it. */
@NullMarked
package dk.naervaer.launcher;

import org.jspecify.annotations.NullMarked;
