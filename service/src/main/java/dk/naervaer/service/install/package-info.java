/**
 * The jar laid out as a folder that starts quickly: its parts unpacked, and what a first start has
 * found about them kept for the next. Uses platform and command.
 */
@NullMarked
package dk.naervaer.service.install;

import org.jspecify.annotations.NullMarked;
