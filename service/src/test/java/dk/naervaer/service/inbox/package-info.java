/** The inbox and what leaves because of it, tried on the whole program. */
@NullMarked
package dk.naervaer.service.inbox;

import org.jspecify.annotations.NullMarked;
