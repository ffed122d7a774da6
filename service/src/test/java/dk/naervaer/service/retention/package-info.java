/** Letting go of what is kept no longer, on a real database. */
@NullMarked
package dk.naervaer.service.retention;

import org.jspecify.annotations.NullMarked;
