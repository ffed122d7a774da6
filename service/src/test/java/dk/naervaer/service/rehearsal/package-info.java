/** What a rehearsal is worth: that it is the service's own code, and what it tells. */
@NullMarked
package dk.naervaer.service.rehearsal;

import org.jspecify.annotations.NullMarked;
