package dk.naervaer.service.portal.screen;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet's rows say.
 *
 * @param faults what is wrong, each with its place
 * @param sentences the rows as sentences; none while something is wrong
 * @param changes against what holds today, a sentence each; none while something is wrong
 */
record SheetWords(List<Wrong> faults, List<String> sentences, List<String> changes) {

  /**
   * Something that is wrong.
   *
   * @param cell id of the cell in the grid, or of the first of its row; null when the whole sheet
   *     is meant
   */
  record Wrong(String text, @Nullable String cell) {}

  /** Ids of the cells at fault. */
  public Set<String> marked() {
    return faults.stream().map(Wrong::cell).filter(Objects::nonNull).collect(Collectors.toSet());
  }
}
