package dk.naervaer.rules.measure;

import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.settings.CaseDayCount;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The days of every step of a case's contact cadence, found when first asked for. A case of one
 * spell has the same ones however long it gets, so that cases with one first day can share a plan.
 * Safe for several threads.
 */
public final class StepPlan {
  private static final Day NONE = new Day(LocalDate.MIN, LocalDate.MIN, LocalDate.MIN);

  private static final Day[] NOT_YET = {};

  private final List<EffectiveRow> rows;
  private final Landing landing;
  private final StepDays days;
  private final AtomicReferenceArray<Day[]> known;
  private final int longestNotice;

  private StepPlan(List<EffectiveRow> rows, Landing landing, StepDays days) {
    this.rows = rows;
    this.landing = landing;
    this.days = days;
    this.known = new AtomicReferenceArray<>(rows.size());
    for (int row = 0; row < rows.size(); row++) {
      known.set(row, NOT_YET);
    }
    this.longestNotice = rows.stream().mapToInt(row -> row.row().notice()).max().orElse(0);
  }

  /**
   * When a step falls.
   *
   * @param raw before landing
   * @param due the day the contact should happen
   * @param give the day its advisory is given
   */
  record Day(LocalDate raw, LocalDate due, LocalDate give) {}

  /** For any case of one spell that begins on a day. */
  public static StepPlan from(
      LocalDate first,
      List<EffectiveRow> rows,
      WorkCalendar calendar,
      Landing landing,
      CaseDayCount count) {
    AbsenceCase open = new AbsenceCase(List.of(new Spell(first, AbsenceCase.OPEN)));
    return of(open, rows, calendar, landing, count);
  }

  /** For one case alone. */
  public static StepPlan of(
      AbsenceCase absenceCase,
      List<EffectiveRow> rows,
      WorkCalendar calendar,
      Landing landing,
      CaseDayCount count) {
    return new StepPlan(rows, landing, new StepDays(absenceCase, calendar, count));
  }

  /** The longest notice of any row, in days. */
  int longestNotice() {
    return longestNotice;
  }

  /** The days of a row's step; null when the case has no such step. */
  @Nullable Day day(int row, int instance) {
    Day[] before = known.get(row);
    if (instance <= before.length) {
      return orNull(before[instance - 1]);
    }
    Day[] after = Arrays.copyOf(before, instance);
    for (int i = before.length; i < instance; i++) {
      after[i] = make(rows.get(row), i + 1);
    }
    known.set(row, after);
    return orNull(after[instance - 1]);
  }

  private static @Nullable Day orNull(Day day) {
    return day == NONE ? null : day;
  }

  private Day make(EffectiveRow row, int instance) {
    LocalDate raw = days.raw(row.row(), instance);
    if (raw == null) {
      return NONE;
    }
    LocalDate due = days.due(raw, row.statutory() ? Landing.PREVIOUS_WORKING_DAY : landing);
    return new Day(raw, due, days.give(due, row.row().notice()));
  }
}
