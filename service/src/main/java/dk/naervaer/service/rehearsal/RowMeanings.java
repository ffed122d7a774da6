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

/**
 * What the rows of two books look at. Two drafts that look at the same are one draft to {@link
 * Blur}: whoever writes it with another note, name, action or recipient would else draw anew, and
 * the mean of many draws is the exact count.
 *
 * @param all of both books, in few letters
 * @param byRow by the row's id
 */
record Triggers(String all, Map<String, String> byRow) {

  static Triggers of(TwoBooks books, Set<String> workUnits) {
    LocalDate day = books.period().until();
    Map<String, String> byRow = new TreeMap<>();
    StringBuilder all = new StringBuilder();
    for (RuleBook book : new RuleBook[] {books.base(), books.draft()}) {
      Set<String> sets = new TreeSet<>();
      for (String unit : workUnits) {
        Set<String> own = new TreeSet<>();
        for (EffectiveRow row : book.rowsOn(unit, day)) {
          String trigger = of(row.row());
          byRow.put(row.row().id(), trigger);
          own.add(trigger);
        }
        sets.add(unit + own);
      }
      all.append(sets).append(book.settings()).append('\n');
    }
    return new Triggers(Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8)), byRow);
  }

  private static String of(SheetRow row) {
    return row.measure() + " " + row.value() + " " + row.period() + " " + row.group();
  }

  /** What a row looks at. */
  String of(String row) {
    return byRow.getOrDefault(row, row);
  }
}
