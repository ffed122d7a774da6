package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.settings.Workdays;
import dk.naervaer.rules.sheet.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Work units whose people are told the same about the same absences, by both books. */
final class UnitKind {
  /** Nothing that is played lies farther from the days that are told about. */
  private static final int YEARS_AROUND = 3;

  private final int number;
  private final int first;

  /** For each day how many days before it are unlike those of other weeks. */
  private final int[] oddBefore;

  private final int[] changes;

  private UnitKind(int number, int first, int[] oddBefore, int[] changes) {
    this.number = number;
    this.first = first;
    this.oddBefore = oddBefore;
    this.changes = changes;
  }

  /**
   * All that a book makes of a work unit's employees, but for who they are.
   *
   * @param levels those levels above it, and its own, that have sheets
   */
  record Traits(
      List<String> levels,
      @Nullable Landing landing,
      Workdays workdays,
      Set<LocalDate> localDaysOff) {

    static Traits of(RuleBook book, String workUnit) {
      WorkUnitProfile profile = book.profile(workUnit);
      Set<String> written =
          book.sheetTree().sheets().stream().map(Sheet::level).collect(Collectors.toSet());
      return new Traits(
          profile.chain().stream().filter(written::contains).toList(),
          profile.landing(),
          profile.workdays(),
          profile.localDaysOff());
    }
  }

  /** The kind of a work unit. */
  static UnitKind of(int number, TwoBooks books, String workUnit) {
    LocalDate first = books.period().readFrom().minusYears(YEARS_AROUND);
    LocalDate last = books.period().until().plusYears(YEARS_AROUND);
    int days = (int) (last.toEpochDay() - first.toEpochDay());
    List<WorkCalendar> calendars =
        List.of(calendar(books.base(), workUnit), calendar(books.draft(), workUnit));
    int[] oddBefore = new int[days + 1];
    for (int day = 0; day < days; day++) {
      LocalDate date = first.plusDays(day);
      boolean odd = calendars.stream().anyMatch(calendar -> isOdd(calendar, date));
      oddBefore[day + 1] = oddBefore[day] + (odd ? 1 : 0);
    }
    return new UnitKind(number, (int) first.toEpochDay(), oddBefore, changes(books));
  }

  private static WorkCalendar calendar(RuleBook book, String workUnit) {
    WorkUnitProfile profile = book.profile(workUnit);
    return new WorkCalendar(profile.workdays(), profile.localDaysOff());
  }

  private static boolean isOdd(WorkCalendar calendar, LocalDate day) {
    boolean usual = calendar.workdays() == Workdays.EVERY_DAY || day.getDayOfWeek().getValue() <= 5;
    return usual != calendar.isWorkingDay(day);
  }

  /** Days on which some sheet or setting takes over, whomever it is for. */
  private static int[] changes(TwoBooks books) {
    Set<LocalDate> days = new TreeSet<>();
    for (RuleBook book : List.of(books.base(), books.draft())) {
      book.sheetTree().sheets().forEach(sheet -> days.add(sheet.effectiveFrom()));
      settings(book.settings())
          .forEach(
              setting ->
                  setting.entries().stream().skip(1).map(Map.Entry::getKey).forEach(days::add));
    }
    return days.stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
  }

  private static List<Dated<?>> settings(Thresholds thresholds) {
    return List.of(
        thresholds.caseGapDays(),
        thresholds.caseDayCount(),
        thresholds.newHireMonths(),
        thresholds.landing(),
        thresholds.lateWellbeingDays(),
        thresholds.wellbeingQuietDays(),
        thresholds.leavingExemptWeeks(),
        thresholds.sealAfterDays(),
        thresholds.risk().absenceDays(),
        thresholds.risk().longDays(),
        thresholds.risk().longMonths(),
        thresholds.risk().spells(),
        thresholds.risk().spellsMonths(),
        thresholds.risk().relapseDays(),
        thresholds.risk().concernDays());
  }

  int number() {
    return number;
  }

  /**
   * Whether these days, both included, are like those of any other weeks: no holiday, no change.
   */
  boolean isOrdinary(int from, int to) {
    int begin = from - first;
    int end = to - first + 1;
    return begin >= 0
        && end < oddBefore.length
        && oddBefore[begin] == oddBefore[end]
        && changesBy(from) == changesBy(to);
  }

  /** How many changes there were by a day. */
  int changesBy(int day) {
    int count = 0;
    while (count < changes.length && changes[count] <= day) {
      count++;
    }
    return count;
  }
}
