/**
 * Commands for a program that runs, over its JSON API: the life of a sheet and of thresholds,
 * records that wait. Uses nothing of the program but the terminal.
 */
@NullMarked
package dk.naervaer.service.remote;

import org.jspecify.annotations.NullMarked;
