package dk.naervaer.rules.second;

import dk.naervaer.rules.sheet.SheetRow;

/**
 * A row as it holds for a case.
 *
 * @param statutory began as a row of the law and stays one
 * @param order place in sheet order (rule 12)
 */
record RowInForce(SheetRow row, boolean statutory, int order) {}
