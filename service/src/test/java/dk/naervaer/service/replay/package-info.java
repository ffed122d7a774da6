/** Replay, and what must hold for every history. */
@NullMarked
package dk.naervaer.service.replay;

import org.jspecify.annotations.NullMarked;
