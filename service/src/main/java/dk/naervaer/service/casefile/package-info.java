/**
 * The facts known about an employee, as append-only versions, and the work on one employee's case.
 * Uses assessment, advisory, delivery and platform.
 */
@NullMarked
package dk.naervaer.service.casefile;

import org.jspecify.annotations.NullMarked;
