package dk.naervaer.rules.sheet;

import org.jspecify.annotations.Nullable;

/**
 * A line of a sheet file: a row, or the removal of an inherited one (fravalgt).
 *
 * @param row null when the line removes the row with this id
 * @param line line number in the file, the header being 1
 */
public record SheetLine(String id, @Nullable SheetRow row, int line) {

  /** Whether this line removes an inherited row. */
  public boolean deselects() {
    return row == null;
  }
}
