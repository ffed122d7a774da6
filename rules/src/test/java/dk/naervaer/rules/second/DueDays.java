package dk.naervaer.rules.second;

import dk.naervaer.rules.settings.CaseDayCount;
import dk.naervaer.rules.sheet.Period;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The days a contact step falls on, before landing (rules 1, 2 and 7).
 *
 * @param horizon repetitions after this day are not looked at
 */
record DueDays(Course course, UnitDays unit, CaseDayCount count, LocalDate horizon) {
  private static final int WEEK = 7;

  /** The days by instance; the first is instance 1. */
  List<LocalDate> of(SheetRow row) {
    int value = row.value();
    return switch (row.measure()) {
      case DAY -> day(value).stream().toList();
      case WEEK -> day((value - 1) * WEEK + 1).stream().toList();
      case WORKING_DAY -> workingDay(value).stream().toList();
      case MONTH -> List.of(course.first().plusMonths(value));
      case REPEAT_FROM_DAY -> repeatedFromDay(value, Objects.requireNonNull(row.period()));
      case REPEAT_FROM_MONTH -> repeatedFromMonth(value, Objects.requireNonNull(row.period()));
      default -> List.of();
    };
  }

  /** Rule 1: day 1 is the first sick day; by sick days only, the number-th of them. */
  private Optional<LocalDate> day(int number) {
    return switch (count) {
      case FROM_FIRST_DAY -> Optional.of(course.first().plusDays(number - 1L));
      case SICK_DAYS -> course.days().stream().skip(number - 1L).findFirst();
    };
  }

  private Optional<LocalDate> workingDay(int number) {
    int reached = 0;
    for (LocalDate day = course.first(); !day.isAfter(horizon); day = day.plusDays(1)) {
      boolean counts = count == CaseDayCount.FROM_FIRST_DAY || course.has(day);
      if (counts && unit.works(day) && ++reached == number) {
        return Optional.of(day);
      }
    }
    return Optional.empty();
  }

  private List<LocalDate> repeatedFromDay(int value, Period period) {
    List<LocalDate> days = new ArrayList<>();
    for (int times = 1; ; times++) {
      int length = period.count() * times;
      Optional<LocalDate> next =
          period.in() == Period.Measured.DAYS
              ? day(value + length)
              : day(value).map(from -> from.plusMonths(length));
      if (next.isEmpty() || next.get().isAfter(horizon)) {
        return days;
      }
      days.add(next.get());
    }
  }

  /** Rule 1: a short month shortens its own step only, so months are counted from the first day. */
  private List<LocalDate> repeatedFromMonth(int value, Period period) {
    List<LocalDate> days = new ArrayList<>();
    for (int times = 1; ; times++) {
      int length = period.count() * times;
      LocalDate next =
          period.in() == Period.Measured.DAYS
              ? course.first().plusMonths(value).plusDays(length)
              : course.first().plusMonths(value + length);
      if (next.isAfter(horizon)) {
        return days;
      }
      days.add(next);
    }
  }
}
