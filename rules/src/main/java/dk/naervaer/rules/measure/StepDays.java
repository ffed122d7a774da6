package dk.naervaer.rules.measure;

import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.settings.CaseDayCount;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.sheet.Period;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * On which days a row's steps fall in one case (counting rules 1 to 4 of the domain description).
 *
 * <p>Month steps are calendar months from day 1, whatever the day count is.
 */
final class StepDays {
  private final AbsenceCase absenceCase;
  private final WorkCalendar calendar;
  private final CaseDayCount count;

  StepDays(AbsenceCase absenceCase, WorkCalendar calendar, CaseDayCount count) {
    this.absenceCase = absenceCase;
    this.calendar = calendar;
    this.count = count;
  }

  /** The day of a step before landing; null when the case has no such day. */
  @Nullable LocalDate raw(SheetRow row, int instance) {
    LocalDate first = absenceCase.first();
    return switch (row.measure()) {
      case DAY -> day(row.value());
      case WEEK -> day(7L * (row.value() - 1) + 1);
      case WORKING_DAY -> workingDay(row.value());
      case MONTH -> first.plusMonths(row.value());
      case REPEAT_FROM_DAY -> repeatFromDay(row, instance);
      case REPEAT_FROM_MONTH -> repeatFromMonth(first, row, instance);
      default -> null;
    };
  }

  private @Nullable LocalDate day(long number) {
    return count == CaseDayCount.SICK_DAYS
        ? absenceCase.sickDay(number)
        : absenceCase.first().plusDays(number - 1);
  }

  private @Nullable LocalDate workingDay(int number) {
    LocalDate day = absenceCase.first();
    LocalDate last = absenceCase.last();
    int found = 0;
    while (!day.isAfter(last)) {
      if (calendar.isWorkingDay(day) && counts(day) && ++found == number) {
        return day;
      }
      day = day.plusDays(1);
    }
    return null;
  }

  private boolean counts(LocalDate day) {
    return count == CaseDayCount.FROM_FIRST_DAY || absenceCase.covers(day);
  }

  private @Nullable LocalDate repeatFromDay(SheetRow row, int instance) {
    Period period = Objects.requireNonNull(row.period());
    if (period.in() == Period.Measured.DAYS) {
      return day(row.value() + (long) period.count() * instance);
    }
    LocalDate anchor = day(row.value());
    return anchor == null ? null : period.after(anchor, instance);
  }

  // Months are added to the first day at once, so that a short month clamps only its own step.
  private static LocalDate repeatFromMonth(LocalDate first, SheetRow row, int instance) {
    Period period = Objects.requireNonNull(row.period());
    if (period.in() == Period.Measured.MONTHS) {
      return first.plusMonths(row.value() + (long) period.count() * instance);
    }
    return period.after(first.plusMonths(row.value()), instance);
  }

  /** The due day: landed, never before day 1, never in a healthy gap. */
  LocalDate due(LocalDate raw, Landing landing) {
    return afterGap(notBeforeFirst(calendar.land(outOfGap(raw), landing)));
  }

  /** The give day: notice counted back from the landed due day, never after it. */
  LocalDate give(LocalDate due, int notice) {
    if (notice == 0) {
      return due;
    }
    LocalDate day = afterGap(notBeforeFirst(calendar.onOrBefore(due.minusDays(notice))));
    return day.isAfter(due) ? due : day;
  }

  private LocalDate notBeforeFirst(LocalDate day) {
    LocalDate first = absenceCase.first();
    return day.isBefore(first) ? calendar.onOrAfter(first) : day;
  }

  private LocalDate outOfGap(LocalDate day) {
    LocalDate sick = absenceCase.hasGapOn(day) ? absenceCase.sickDayFrom(day) : day;
    return sick == null ? day : sick;
  }

  // Landing may itself lead into a gap: then it is the first working day away after it, so that the
  // search always goes forward and ends.
  private LocalDate afterGap(LocalDate landed) {
    LocalDate day = landed;
    while (absenceCase.hasGapOn(day)) {
      LocalDate sick = outOfGap(day);
      day = calendar.onOrAfter(sick);
    }
    return day;
  }
}
