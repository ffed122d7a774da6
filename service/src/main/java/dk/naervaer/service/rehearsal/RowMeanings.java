package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.SheetRow;
import dk.naervaer.service.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rows of two books ask for, without what only people read. Two drafts that ask for the
 * same are one draft to {@link Blur}: whoever writes it with another note would else draw anew, and
 * the mean of many draws is the exact count. All that can move a count, from one kind of difference
 * to another too, is in it: under one and the same draw a moved count would tell what was drawn.
 *
 * @param all of both books, in few letters
 * @param byRow by the row's id
 */
record RowMeanings(String all, Map<String, String> byRow) {

  static RowMeanings of(TwoBooks books, Set<String> workUnits) {
    LocalDate day = books.period().until();
    Map<String, String> byRow = new TreeMap<>();
    StringBuilder all = new StringBuilder();
    for (RuleBook book : new RuleBook[] {books.base(), books.draft()}) {
      Set<String> sets = new TreeSet<>();
      for (String unit : workUnits) {
        Set<String> own = new TreeSet<>();
        for (EffectiveRow row : book.rowsOn(unit, day)) {
          String meaning = of(row.row());
          byRow.put(row.row().id(), meaning);
          own.add(meaning);
        }
        sets.add(unit + own);
      }
      all.append(sets).append(book.settings()).append('\n');
    }
    return new RowMeanings(Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)), byRow);
  }

  private static String of(SheetRow row) {
    return Stream.of(
            row.id(),
            row.measure(),
            row.value(),
            row.period(),
            row.group(),
            row.action(),
            row.notice(),
            row.deadline(),
            row.recipients())
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  /** What a row asks for. */
  String of(String row) {
    return byRow.getOrDefault(row, row);
  }
}
