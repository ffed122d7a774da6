/**
 * Commands for whoever prepares a meeting: the sheet that holds for a work unit, the difference
 * between two, and Excel. Uses the modules {@code rules} and {@code config} only; no servers.
 */
@NullMarked
package dk.naervaer.service.sheets;

import org.jspecify.annotations.NullMarked;
