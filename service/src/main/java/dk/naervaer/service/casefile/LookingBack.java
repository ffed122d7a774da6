package dk.naervaer.service.casefile;

import dk.naervaer.rules.DaySpan;
import dk.naervaer.rules.settings.RiskThresholds;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.sheet.Period;
import dk.naervaer.rules.sheet.SheetLine;
import dk.naervaer.rules.sheet.SheetRow;
import dk.naervaer.service.assessment.Book;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * How far back the rules in force look from a case that is not sealed yet, or begins today.
 *
 * @param days the longest window of any sheet, risk sign or quiet period
 * @param sealedBefore cases that ended before this day are never measured again
 */
record LookingBack(long days, LocalDate sealedBefore) {
  private static final int LONGEST_MONTH = 31;

  static LookingBack of(Book book, LocalDate today) {
    Thresholds thresholds = book.configuration().thresholds();
    RiskThresholds risk = thresholds.risk();
    Stream<Long> settings =
        Stream.of(
            (long) LONGEST_MONTH * risk.longMonths().on(today),
            (long) LONGEST_MONTH * risk.spellsMonths().on(today),
            (long) risk.concernDays().on(today),
            (long) risk.relapseDays().on(today),
            (long) thresholds.wellbeingQuietDays().on(today),
            (long) thresholds.caseGapDays().on(today));
    Stream<Long> sheets =
        book.rules().sheetTree().sheets().stream()
            .flatMap(sheet -> sheet.lines().stream())
            .flatMap(LookingBack::period)
            .map(LookingBack::days);
    long longest = Stream.concat(settings, sheets).mapToLong(Long::longValue).max().orElseThrow();
    return new LookingBack(longest, book.sealedBefore(today));
  }

  private static Stream<Period> period(SheetLine line) {
    SheetRow row = line.row();
    return row == null ? Stream.empty() : Stream.ofNullable(row.period());
  }

  private static long days(Period period) {
    return switch (period.in()) {
      case DAYS -> period.count();
      case MONTHS -> (long) LONGEST_MONTH * period.count();
    };
  }

  /** The last day that no rule looks back on from today or from any of these cases. */
  LocalDate before(List<DaySpan> cases, LocalDate today) {
    LocalDate from =
        cases.stream()
            .filter(one -> !one.last().isBefore(sealedBefore))
            .map(DaySpan::first)
            .filter(first -> first.isBefore(today))
            .min(LocalDate::compareTo)
            .orElse(today);
    // A window can end on the day before a spell begins.
    return from.minusDays(days + 2);
  }
}
