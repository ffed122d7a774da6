/**
 * Reconciling what is wanted with what was given: an advisory is given once, moved, done or
 * withdrawn, never erased. Uses delivery and platform.
 */
@NullMarked
package dk.naervaer.service.advisory;

import org.jspecify.annotations.NullMarked;
