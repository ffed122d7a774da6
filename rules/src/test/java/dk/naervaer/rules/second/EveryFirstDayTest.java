package dk.naervaer.rules.second;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.example.Examples;
import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.settings.Workdays;
import dk.naervaer.rules.sheet.Group;
import dk.naervaer.rules.sheet.Period;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetReader;
import dk.naervaer.rules.sheet.SheetRow;
import dk.naervaer.rules.sheet.SheetTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every day from 2020 to 2035 as a first sick day, for every shipped sheet and preset. */
class EveryFirstDayTest {
  private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2035, 12, 31);
  private static final int DAYS_SICK = 125;
  private static final String UNIT = "enheden";
  private static final List<String> CHAIN = List.of(Sheet.MUNICIPALITY, UNIT);
  private static final RuleEngine ENGINE = RuleEngine.shipped();
  private static final Set<LocalDate> DAYS_OFF = daysOff();

  @ParameterizedTest
  @EnumSource(Landing.class)
  void theDatesAreRight(Landing landing) throws IOException {
    Sheet law = read(Path.of("regelark/lov/2020-01-01.csv"), Sheet.STATUTORY);
    Sheet municipality = read(Path.of("regelark/kommunen/2020-01-01.csv"), Sheet.MUNICIPALITY);
    check(List.of(law, municipality), landing);
    try (Stream<Path> presets = Files.list(Path.of("presets"))) {
      for (Path preset : presets.filter(EveryFirstDayTest::isSheet).toList()) {
        check(List.of(law, municipality, read(preset, UNIT)), landing);
      }
    }
  }

  private static boolean isSheet(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".csv") && !name.equals(Examples.FILE);
  }

  private static void check(List<Sheet> sheets, Landing landing) {
    List<RowInForce> rows = new SheetsInForce(sheets).rows(CHAIN, FIRST, FIRST, FIRST);
    RuleBook book = book(sheets, rows, landing);
    for (LocalDate first = FIRST; !first.isAfter(LAST); first = first.plusDays(1)) {
      LocalDate today = first.plusDays(DAYS_SICK);
      assertThat(advised(book, first, today))
          .as("sick from %s, %s, %s", first, landing, sheets.getLast())
          .isEqualTo(expected(rows, landing, first, today));
    }
  }

  private static Set<String> advised(RuleBook book, LocalDate first, LocalDate today) {
    Set<String> advised = new HashSet<>();
    book.assess(history(first), today)
        .wanted()
        .forEach(
            wanted ->
                wanted.rows().stream()
                    .filter(row -> !row.giveOn().isAfter(today))
                    .forEach(
                        row ->
                            advised.add(
                                words(
                                    row.step().rule(),
                                    row.step().instance(),
                                    row.giveOn(),
                                    wanted.dueOn()))));
    return advised;
  }

  private static Set<String> expected(
      Collection<RowInForce> rows, Landing landing, LocalDate first, LocalDate today) {
    Set<String> expected = new HashSet<>();
    for (RowInForce inForce : rows) {
      SheetRow row = inForce.row();
      int instance = 1;
      for (LocalDate day : days(row, first)) {
        LocalDate due = notBefore(first, land(day, inForce.statutory(), landing));
        LocalDate give =
            row.notice() == 0 ? due : notBefore(first, back(due.minusDays(row.notice())));
        LocalDate given = give.isAfter(due) ? due : give;
        if (!given.isAfter(today)) {
          expected.add(words(row.id(), instance, given, due));
        }
        instance++;
      }
    }
    return expected;
  }

  // One absence without an end, whole days, and no concern: rows about windows, signs, concerns,
  // work units and those partly sick have nothing to say.
  private static List<LocalDate> days(SheetRow row, LocalDate first) {
    int value = row.value();
    if (row.group() == Group.PARTLY_SICK || row.group() == Group.NEW_HIRE) {
      return List.of();
    }
    return switch (row.measure()) {
      case DAY -> List.of(first.plusDays(value - 1));
      case WEEK -> List.of(first.plusDays(7L * (value - 1)));
      case MONTH -> List.of(first.plusMonths(value));
      case REPEAT_FROM_DAY -> repeated(first.plusDays(value - 1), 0, first, row.period());
      case REPEAT_FROM_MONTH -> repeated(first, value, first, row.period());
      case WORKING_DAY -> List.of(workingDay(value, first));
      case SPELLS, ABSENCE_DAYS, SAME_WEEKDAY, RISK_SIGNS, ABSENT_TOGETHER, NEW_LEADER, CONCERN ->
          List.of();
    };
  }

  private static LocalDate workingDay(int number, LocalDate first) {
    LocalDate day = on(first);
    for (int passed = 1; passed < number; passed++) {
      day = on(day.plusDays(1));
    }
    return day;
  }

  private static List<LocalDate> repeated(
      LocalDate from, int months, LocalDate first, @Nullable Period period) {
    Period every = Objects.requireNonNull(period);
    List<LocalDate> days = new ArrayList<>();
    LocalDate end = first.plusDays(DAYS_SICK + 30);
    int times = 1;
    LocalDate day = from;
    while (!day.isAfter(end)) {
      int length = every.count() * times++;
      day =
          every.in() == Period.Measured.DAYS
              ? from.plusMonths(months).plusDays(length)
              : from.plusMonths(months + length);
      days.add(day);
    }
    return days;
  }

  private static LocalDate land(LocalDate day, boolean statutory, Landing landing) {
    if (statutory || landing == Landing.PREVIOUS_WORKING_DAY) {
      return back(day);
    }
    return landing == Landing.NEXT_WORKING_DAY ? on(day) : day;
  }

  private static LocalDate notBefore(LocalDate first, LocalDate day) {
    return day.isBefore(first) ? on(first) : day;
  }

  private static LocalDate back(LocalDate day) {
    return DAYS_OFF.contains(day) ? back(day.minusDays(1)) : day;
  }

  private static LocalDate on(LocalDate day) {
    return DAYS_OFF.contains(day) ? on(day.plusDays(1)) : day;
  }

  private static Set<LocalDate> daysOff() {
    Set<LocalDate> off = new HashSet<>();
    for (LocalDate day = FIRST.minusYears(1);
        day.isBefore(LAST.plusYears(1));
        day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0 || Easter.isHoliday(day)) {
        off.add(day);
      }
    }
    return off;
  }

  private static String words(String rule, int instance, LocalDate give, LocalDate due) {
    return rule + "#" + instance + " given " + give + " due " + due;
  }

  /** The leader expects a long absence from the first day, so that every row speaks. */
  private static EmploymentHistory history(LocalDate first) {
    return new EmploymentHistory(
        "E",
        "E-1",
        List.of(new EmploymentVersion(1, LocalDate.MIN, UNIT, null, null, false)),
        List.of(new Absence("A", first, null, AbsenceKind.OWN_SICKNESS, List.of())),
        List.of(),
        List.of(new Answer("Q", "expected-long", "yes", first)));
  }

  private static RuleBook book(List<Sheet> sheets, List<RowInForce> rows, Landing landing) {
    Map<String, Action> actions = new HashMap<>();
    rows.forEach(row -> actions.put(row.row().action(), Action.ordinary(row.row().action())));
    WorkUnitProfile unit =
        new WorkUnitProfile(UNIT, CHAIN, landing, Workdays.MONDAY_TO_FRIDAY, Set.of(), null);
    return new RuleBook(
        ENGINE, SheetTree.of(sheets), Thresholds.shipped(), actions, Map.of(UNIT, unit));
  }

  private static Sheet read(Path file, String level) throws IOException {
    return SheetReader.read(Files.readAllBytes(file), level, FIRST, false).orThrow();
  }
}
