/**
 * The life of a rule sheet: drafted, rehearsed, signed from both sides, in force on a date; and the
 * ledger that proves it. Uses rehearsal, access, assessment, casefile and platform.
 */
@NullMarked
package dk.naervaer.service.governance;

import org.jspecify.annotations.NullMarked;
