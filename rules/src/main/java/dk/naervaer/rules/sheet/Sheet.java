package dk.naervaer.rules.sheet;

import java.time.LocalDate;
import java.util.List;

/**
 * One sheet: the rows a level has adopted from a date on.
 *
 * @param level {@code lov}, {@code kommunen}, or a work unit's id: the folder's name
 * @param runningCases whether it also holds for cases that began before its date and still run
 * @param hash SHA-256 of the sheet's normalised content, hex
 */
public record Sheet(
    String level,
    LocalDate effectiveFrom,
    boolean runningCases,
    List<SheetLine> lines,
    String hash) {

  /** The level whose rows come from the law. */
  public static final String STATUTORY = "lov";

  /** The level of the municipality's default. */
  public static final String MUNICIPALITY = "kommunen";
}
