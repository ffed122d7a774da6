/** The life of a sheet, the ledger and the swap, against a real database and the whole program. */
@NullMarked
package dk.naervaer.service.governance;

import org.jspecify.annotations.NullMarked;
