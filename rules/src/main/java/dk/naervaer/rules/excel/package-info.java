/**
 * Excel workbooks as plain cells, in and out. Nothing in a workbook is ever run, evaluated,
 * followed or unpacked to disk; what could be is refused with its place. Knows nothing of rule
 * sheets.
 */
@NullMarked
package dk.naervaer.rules.excel;

import org.jspecify.annotations.NullMarked;
