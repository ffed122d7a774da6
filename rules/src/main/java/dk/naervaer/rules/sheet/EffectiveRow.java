package dk.naervaer.rules.sheet;

import java.time.LocalDate;

/**
 * A row as it holds for a work unit, with where it comes from.
 *
 * @param level the level whose sheet gave the row its present content
 * @param effectiveFrom the date of that sheet
 * @param line line in that sheet's file
 * @param statutory whether the row began as a row of the law; it stays one when a unit sharpens it
 * @param order place in the effective sheet, 0 first: law, municipality, area, unit; a replaced row
 *     keeps its place
 */
public record EffectiveRow(
    SheetRow row, String level, LocalDate effectiveFrom, int line, boolean statutory, int order) {}
