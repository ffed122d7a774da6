/** Tests of the daily comparison with payroll. */
@NullMarked
package dk.naervaer.service.reconcile;

import org.jspecify.annotations.NullMarked;
