/** The command that runs the very code over a file, with a simulated clock and no servers. */
@NullMarked
package dk.naervaer.service.replay;

import org.jspecify.annotations.NullMarked;
