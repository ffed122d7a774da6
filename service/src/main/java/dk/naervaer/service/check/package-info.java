/**
 * The command {@code check}: reads sheets and settings as they lie in their folders and tells every
 * fault. Uses the modules {@code rules} and {@code config} only; no Spring, no servers.
 */
@NullMarked
package dk.naervaer.service.check;

import org.jspecify.annotations.NullMarked;
