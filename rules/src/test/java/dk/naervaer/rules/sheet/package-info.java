/** Sheets as people write them: read, refused with reasons, and laid over each other. */
@NullMarked
package dk.naervaer.rules.sheet;

import org.jspecify.annotations.NullMarked;
