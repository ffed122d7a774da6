package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.settings.Workdays;
import dk.naervaer.rules.sheet.Sheet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
      return new Traits(
          profile.chain().stream().filter(book.sheetTree()::has).toList(),
          profile.landing(),
          profile.workdays(),
          profile.localDaysOff());
    }

    WorkCalendar calendar() {
      return new WorkCalendar(workdays, localDaysOff);
    }
  }

  /**
   * A kind.
   *
   * @param traits by each of the books
   */
  static UnitKind of(int number, TwoBooks books, List<Traits> traits) {
    LocalDate first = books.period().readFrom().minusYears(YEARS_AROUND);
    LocalDate last = books.period().until().plusYears(YEARS_AROUND);
    int days = (int) (last.toEpochDay() - first.toEpochDay());
    List<WorkCalendar> calendars = traits.stream().map(Traits::calendar).distinct().toList();
    int[] oddBefore = new int[days + 1];
    for (int day = 0; day < days; day++) {
      LocalDate date = first.plusDays(day);
      boolean odd = calendars.stream().anyMatch(calendar -> isOdd(calendar, date));
      oddBefore[day + 1] = oddBefore[day] + (odd ? 1 : 0);
    }
    int[] changes =
        Stream.of(books.base(), books.draft())
            .flatMap(book -> changes(book, traits))
            .mapToInt(day -> (int) day.toEpochDay())
            .sorted()
            .distinct()
            .toArray();
    return new UnitKind(number, (int) first.toEpochDay(), oddBefore, changes);
  }

  private static boolean isOdd(WorkCalendar calendar, LocalDate day) {
    boolean usual = calendar.workdays() == Workdays.EVERY_DAY || day.getDayOfWeek().getValue() <= 5;
    return usual != calendar.isWorkingDay(day);
  }

  /** Days on which a sheet of its, or a setting, takes over. */
  private static Stream<LocalDate> changes(RuleBook book, List<Traits> traits) {
    Stream<LocalDate> sheets =
        book.sheetTree().sheets().stream()
            .filter(sheet -> isOver(sheet.level(), traits))
            .map(Sheet::effectiveFrom);
    return Stream.concat(sheets, book.settings().changes());
  }

  private static boolean isOver(String level, List<Traits> traits) {
    return level.equals(Sheet.STATUTORY)
        || traits.stream().anyMatch(some -> some.levels().contains(level));
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
    int place = Arrays.binarySearch(changes, day);
    return place < 0 ? -place - 1 : place + 1;
  }
}
