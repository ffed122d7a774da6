/**
 * The daily command that compares payroll's list of open absences with what the running program
 * holds, through its API. Uses command.
 */
@NullMarked
package dk.naervaer.service.reconcile;

import org.jspecify.annotations.NullMarked;
