/**
 * Trying sheets and settings on the past: two rule books over the same facts, by the very code that
 * advises, and what would have been different. Pure but for the reading of facts. Uses replay,
 * casefile and all after it, and platform.
 */
@NullMarked
package dk.naervaer.service.rehearsal;

import org.jspecify.annotations.NullMarked;
