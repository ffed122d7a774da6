/**
 * Who somebody is and what he or she may see: roles, each within work units, read from the
 * organisation on the day, and the accounts opened for employees. Knows nothing of how people log
 * in. Uses assessment, for the organisation in force, and platform.
 */
@NullMarked
package dk.naervaer.service.access;

import org.jspecify.annotations.NullMarked;
