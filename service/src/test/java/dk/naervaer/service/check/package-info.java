/** The command check, called as from a shell. */
@NullMarked
package dk.naervaer.service.check;

import org.jspecify.annotations.NullMarked;
