package dk.naervaer.rules.second;

import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Period;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Rule 9: when a count over a rolling window crosses a row's value during a spell. */
record Crossings(List<Course> spells, DaysAway away) {

  /** Below before the spell, at or above on its last day. */
  boolean crosses(SheetRow row, Course spell) {
    return !isReached(row, spell, spell.first().minusDays(1))
        && isReached(row, spell, spell.last());
  }

  private boolean isReached(SheetRow row, Course spell, LocalDate end) {
    LocalDate start = windowStart(Objects.requireNonNull(row.period()), end);
    return switch (row.measure()) {
      case SPELLS -> spellsIn(start, end) >= row.value();
      case SAME_WEEKDAY -> sameWeekdayIn(start, end, spell) >= row.value();
      case ABSENCE_DAYS -> degreesIn(start, end) >= (long) row.value() * DaysAway.WHOLE_DAY;
      default -> throw new IllegalArgumentException(row.toString());
    };
  }

  /** Decision 1: N days with the last one included, or from the day after the date M months ago. */
  static LocalDate windowStart(Period period, LocalDate end) {
    return period.in() == Period.Measured.DAYS
        ? end.minusDays(period.count() - 1L)
        : end.minusMonths(period.count()).plusDays(1);
  }

  private long spellsIn(LocalDate start, LocalDate end) {
    return spells.stream().filter(spell -> spell.hasDayIn(start, end)).count();
  }

  private long sameWeekdayIn(LocalDate start, LocalDate end, Course looked) {
    return spells.stream()
        .filter(spell -> spell.hasDayIn(start, end))
        .filter(spell -> spell.first().getDayOfWeek() == looked.first().getDayOfWeek())
        .count();
  }

  private long degreesIn(LocalDate start, LocalDate end) {
    long sum = 0;
    for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
      sum += away.wellbeingDegree(day);
    }
    return sum;
  }

  static boolean isWellbeing(Measure measure) {
    return measure == Measure.SPELLS
        || measure == Measure.ABSENCE_DAYS
        || measure == Measure.SAME_WEEKDAY;
  }
}
