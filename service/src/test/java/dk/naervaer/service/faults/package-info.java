/**
 * The whole program, its database and its broker as processes of their own, with a fault in each of
 * them while records flow. What comes of it is compared with a replay of what payroll was told to
 * be taken.
 */
@NullMarked
package dk.naervaer.service.faults;

import org.jspecify.annotations.NullMarked;
