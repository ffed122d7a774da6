package dk.naervaer.rules.excel;

import java.util.List;
import java.util.Map;

/**
 * A workbook to fill in.
 *
 * @param tab name of its tab
 * @param headings the locked first line
 * @param lines cells below; digits alone become numbers where the column is one of numbers
 * @param numbers columns of whole numbers, from 0
 * @param closed columns from 0 with the only words they may hold
 * @param open columns from 0 with words to choose from; others may be written
 * @param widths of the columns, in characters
 */
public record WorkbookForm(
    String tab,
    List<String> headings,
    List<List<String>> lines,
    List<Integer> numbers,
    Map<Integer, List<String>> closed,
    Map<Integer, List<String>> open,
    List<Integer> widths) {

  /** The tab that holds the words of the drop-down lists; it is not read. */
  public static final String WORDS_TAB = "Ord";

  /** What unlocks the first line: it guards against slips, not against people. */
  public static final String PASSWORD = "regelark";
}
