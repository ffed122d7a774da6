package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.sheet.Group;
import dk.naervaer.rules.sheet.Measure;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a row can ask for anything in one stretch of an employment, whatever was known when. */
final class RowReach {
  private final RiskReach risk;
  private final int newHireMonths;
  private final List<AbsenceExtent> all;
  private final Stretch stretch;
  private final @Nullable LocalDate hiredOn;
  private final int longest;
  private final boolean partial;

  RowReach(
      RiskReach risk,
      int newHireMonths,
      List<AbsenceExtent> all,
      Stretch stretch,
      @Nullable LocalDate hiredOn) {
    this.risk = risk;
    this.newHireMonths = newHireMonths;
    this.all = all;
    this.stretch = stretch;
    this.hiredOn = hiredOn;
    List<AbsenceExtent> own = all.stream().filter(this::isWithin).toList();
    int first = own.stream().mapToInt(AbsenceExtent::first).min().orElse(0);
    int end = own.stream().mapToInt(AbsenceExtent::end).max().orElse(0);
    this.longest = end == PastAbsences.OPEN ? end : end - first;
    this.partial = own.stream().anyMatch(AbsenceExtent::partial);
  }

  private boolean isWithin(AbsenceExtent extent) {
    return extent.begin() >= stretch.first()
        && (stretch.last() == PastAbsences.OPEN || extent.begin() <= stretch.last());
  }

  /** Days between the first and the last that any absence of the stretch ever covered. */
  int longest() {
    return longest;
  }

  boolean anyOf(List<RowNeed> needs) {
    for (RowNeed need : needs) {
      if (isPossible(need)) {
        return true;
      }
    }
    return false;
  }

  /** The longest notice of those that can ask for anything. */
  int longestNotice(List<RowNeed> needs) {
    int longest = 0;
    for (RowNeed need : needs) {
      if (need.notice() > longest && isPossible(need)) {
        longest = need.notice();
      }
    }
    return longest;
  }

  /** The same where it is known how many signs of risk what lies before can make. */
  boolean isPossible(RowNeed need, int earlierSigns) {
    return need.measure() != Measure.RISK_SIGNS
        || stretch.whole()
        || beyondAWeek(need) + earlierSigns >= need.value();
  }

  boolean isPossible(RowNeed need) {
    return isPossible(need.group())
        && switch (need.measure()) {
          case DAY, WORKING_DAY, WEEK, MONTH, REPEAT_FROM_DAY, REPEAT_FROM_MONTH ->
              longest >= need.offset();
          case SPELLS, SAME_WEEKDAY -> spells(need.window()) >= need.value();
          case ABSENCE_DAYS -> days(need.window()) >= need.value();
          case RISK_SIGNS -> signs(need) >= need.value();
          // Asked for by an answer only, and then the whole past is played.
          case CONCERN -> stretch.whole();
          case ABSENT_TOGETHER, NEW_LEADER -> false;
        };
  }

  private boolean isPossible(Group group) {
    return switch (group) {
      case ALL, FULLY_SICK -> true;
      case NEW_HIRE ->
          stretch.whole()
              || hiredOn != null
                  && hiredOn.plusMonths(newHireMonths).toEpochDay() >= stretch.first();
      case PARTLY_SICK -> stretch.whole() || partial;
      case EXPECTED_LONG -> stretch.whole();
    };
  }

  private int spells(int window) {
    int count = 0;
    for (AbsenceExtent extent : all) {
      if (extent.wellbeing() && isInWindow(extent, window)) {
        count++;
      }
    }
    return count;
  }

  private boolean isInWindow(AbsenceExtent extent, int window) {
    return stretch.whole()
        || extent.last() >= stretch.first() - window
            && (stretch.last() == PastAbsences.OPEN || extent.first() <= stretch.last());
  }

  private long days(int window) {
    long days = 0;
    for (AbsenceExtent extent : all) {
      if (extent.wellbeing() && isInWindow(extent, window)) {
        days +=
            extent.end() == PastAbsences.OPEN
                ? Integer.MAX_VALUE
                : extent.end() - extent.first() + 1;
      }
    }
    return days;
  }

  private int signs(RowNeed need) {
    if (stretch.whole()) {
      return Integer.MAX_VALUE;
    }
    int signs = beyondAWeek(need);
    signs += spells(risk.spellsWindow()) >= risk.spells() ? 1 : 0;
    signs += hasEarlier(risk.longDays(), risk.longWindow()) ? 1 : 0;
    signs += hasEarlier(0, risk.relapseDays()) ? 1 : 0;
    return signs;
  }

  private int beyondAWeek(RowNeed need) {
    return longest >= need.offsetOf(risk.absenceDays()) ? 1 : 0;
  }

  /** Whether another spell of some length can lie before one of the stretch, within some days. */
  private boolean hasEarlier(int length, int window) {
    long others = all.stream().filter(extent -> isInWindow(extent, window)).count();
    return others > 1 && longestWithin(window) >= length;
  }

  /** Days of the longest spell that absences can make together; -1 for none. */
  private long longestWithin(int window) {
    return AbsenceExtent.spells(
            all.stream().filter(extent -> extent.wellbeing() && isInWindow(extent, window)))
        .stream()
        .mapToLong(spell -> (long) spell[1] - spell[0] + 1)
        .max()
        .orElse(-1);
  }
}
