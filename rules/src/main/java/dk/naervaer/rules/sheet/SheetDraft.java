package dk.naervaer.rules.sheet;

/**
 * What could be read of a sheet file.
 *
 * @param whole whether all of it could; else rows are missing
 */
record SheetDraft(Sheet sheet, String file, boolean whole) {}
