package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.SheetRow;
import dk.naervaer.service.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rows of two books ask for, without what only people read. Two drafts that ask for the
 * same are one draft to {@link Blur}: whoever writes it with another note would else draw anew, and
 * the mean of many draws is the exact count. All that can move a count, from one kind of difference
 * to another too, is in it: under one and the same draw a moved count would tell what was drawn.
 */
final class RowMeanings {
  private RowMeanings() {}

  /** Of both books, for these work units, as a hash. */
  static String hash(TwoBooks books, Set<String> workUnits) {
    String both =
        Stream.of(books.base(), books.draft())
            .map(book -> meaning(book, workUnits, books.period().until()))
            .collect(Collectors.joining("\n"));
    return Sha256.of(both.getBytes(StandardCharsets.UTF_8));
  }

  private static String meaning(RuleBook book, Set<String> workUnits, LocalDate day) {
    Set<String> sheets =
        book.sheetTree().sheets().stream()
            .map(sheet -> sheet.level() + " " + sheet.effectiveFrom() + " " + sheet.runningCases())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> rows =
        workUnits.stream()
            .map(unit -> unit + meanings(book, unit, day))
            .collect(Collectors.toCollection(TreeSet::new));
    return sheets + " " + rows + " " + book.settings();
  }

  private static Set<String> meanings(RuleBook book, String workUnit, LocalDate day) {
    return book.rowsOn(workUnit, day).stream()
        .map(EffectiveRow::row)
        .map(RowMeanings::meaning)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String meaning(SheetRow row) {
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
}
