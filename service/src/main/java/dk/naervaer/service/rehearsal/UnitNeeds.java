package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.Group;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a work unit's rows need before they can ask for anything.
 *
 * @param base needs of the rows in force
 * @param draft needs of the draft's rows
 * @param differing needs of rows that one of the books has and the other has not
 * @param differs whether anything differs at all, rows about the unit as a whole included
 * @param earlier needs of both books' rows that count earlier spells
 * @param ofNewHires needs of both books' rows that are for the newly hired
 * @param tooFine those of them that depend on more than how many spells there were
 * @param byMonth needs of both books' rows that count calendar months
 * @param newHireMonths months for which somebody is newly hired, by whatever setting
 * @param leaving how far back the end of an employment reaches
 * @param kind the same for units whose people are told the same about the same absences
 */
record UnitNeeds(
    List<RowNeed> base,
    List<RowNeed> draft,
    List<RowNeed> differing,
    boolean differs,
    List<EarlierNeed> earlier,
    List<RowNeed> tooFine,
    List<RowNeed> byMonth,
    List<RowNeed> ofNewHires,
    List<Integer> newHireMonths,
    LeavingReach leaving,
    UnitKind kind) {

  static UnitNeeds of(TwoBooks books, String workUnit) {
    Set<RowNeed> before = new LinkedHashSet<>();
    Set<RowNeed> after = new LinkedHashSet<>();
    Set<RowNeed> other = new LinkedHashSet<>();
    boolean alike = books.alikeFor(workUnit);
    boolean all = books.settingsDiffer() || !sameProfile(books, workUnit);
    boolean running = hasRunningSheets(books, workUnit);
    Map<RowNeed, Set<LookBack>> earlier = new LinkedHashMap<>();
    for (LocalDate day : days(books, workUnit)) {
      List<EffectiveRow> old = books.base().rowsOn(workUnit, day);
      List<EffectiveRow> young = books.draft().rowsOn(workUnit, day);
      addNeeds(old, books.base(), workUnit, before, earlier);
      addNeeds(young, books.draft(), workUnit, after, earlier);
      if (alike) {
        continue;
      }
      if (!all && !running && inSameOrder(old, young)) {
        without(old, young).forEach(row -> other.add(need(row, old, books.base(), workUnit)));
        without(young, old).forEach(row -> other.add(need(row, young, books.draft(), workUnit)));
      } else {
        other.addAll(before);
        other.addAll(after);
      }
    }
    return new UnitNeeds(
        List.copyOf(before),
        List.copyOf(after),
        List.copyOf(other),
        !alike,
        earlier.entrySet().stream()
            .map(entry -> new EarlierNeed(entry.getKey(), List.copyOf(entry.getValue())))
            .toList(),
        both(before, after, need -> LookBack.isTooFine(need.measure())),
        both(before, after, RowNeed::byMonth),
        both(before, after, need -> need.group() == Group.NEW_HIRE),
        books.newHireMonths(),
        books.leaving(),
        books.kindOf(workUnit));
  }

  private static void addNeeds(
      List<EffectiveRow> rows,
      RuleBook book,
      String workUnit,
      Set<RowNeed> needs,
      Map<RowNeed, Set<LookBack>> earlier) {
    for (EffectiveRow row : rows) {
      RowNeed need = need(row, rows, book, workUnit);
      needs.add(need);
      Set<LookBack> backwards = LookBack.of(row, book);
      if (!backwards.isEmpty()) {
        earlier.computeIfAbsent(need, _ -> new LinkedHashSet<>()).addAll(backwards);
      }
    }
  }

  private static List<RowNeed> both(
      Set<RowNeed> before, Set<RowNeed> after, Predicate<RowNeed> which) {
    return Stream.concat(before.stream(), after.stream()).filter(which).distinct().toList();
  }

  private static boolean sameProfile(TwoBooks books, String workUnit) {
    return books.base().profile(workUnit).equals(books.draft().profile(workUnit));
  }

  private static List<EffectiveRow> without(List<EffectiveRow> rows, List<EffectiveRow> others) {
    return rows.stream()
        .filter(row -> others.stream().noneMatch(other -> sameContent(row, other)))
        .toList();
  }

  // Where a sheet says it and in which line makes no difference to what is given.
  private static boolean sameContent(EffectiveRow one, EffectiveRow other) {
    return one.row().equals(other.row()) && one.statutory() == other.statutory();
  }

  /** Whether the rows both have stand in one order: it decides which row gives a name. */
  private static boolean inSameOrder(List<EffectiveRow> old, List<EffectiveRow> young) {
    return ids(old, young).equals(ids(young, old));
  }

  private static List<String> ids(List<EffectiveRow> rows, List<EffectiveRow> others) {
    return rows.stream()
        .filter(row -> others.stream().anyMatch(other -> sameContent(row, other)))
        .map(row -> row.row().id())
        .toList();
  }

  /** First days of cases that can have other rows than the day before. */
  private static Set<LocalDate> days(TwoBooks books, String workUnit) {
    Set<LocalDate> days = new TreeSet<>();
    days.add(books.period().readFrom().minusYears(2));
    for (RuleBook book : List.of(books.base(), books.draft())) {
      List<String> chain = book.profile(workUnit).chain();
      for (Sheet sheet : book.sheetTree().sheets()) {
        boolean holds = sheet.level().equals(Sheet.STATUTORY) || chain.contains(sheet.level());
        if (holds && !sheet.effectiveFrom().isAfter(books.period().until())) {
          days.add(sheet.effectiveFrom());
        }
      }
    }
    return days;
  }

  private static boolean hasRunningSheets(TwoBooks books, String workUnit) {
    List<Sheet> sheets = new ArrayList<>(books.base().sheetTree().sheets());
    sheets.addAll(books.draft().sheetTree().sheets());
    List<String> chain = books.base().profile(workUnit).chain();
    return sheets.stream()
        .anyMatch(
            sheet ->
                sheet.runningCases()
                    && (sheet.level().equals(Sheet.STATUTORY) || chain.contains(sheet.level())));
  }

  private static RowNeed need(
      EffectiveRow row, List<EffectiveRow> all, RuleBook book, String workUnit) {
    boolean neverEarlier = !row.statutory() && !landsEarlier(book, workUnit);
    int notice =
        all.stream()
            .map(EffectiveRow::row)
            .filter(other -> other.action().equals(row.row().action()))
            .mapToInt(SheetRow::notice)
            .max()
            .orElse(0);
    return RowNeed.of(row.row(), notice, neverEarlier);
  }

  private static boolean landsEarlier(RuleBook book, String workUnit) {
    WorkUnitProfile profile = book.profile(workUnit);
    return profile.landing() == Landing.PREVIOUS_WORKING_DAY
        || profile.landing() == null
            && book.settings().landing().entries().stream()
                .map(Map.Entry::getValue)
                .anyMatch(Landing.PREVIOUS_WORKING_DAY::equals);
  }

  /** The fewest people away at once that any row of either book speaks of; none = no row does. */
  int leastTogether() {
    int least = Integer.MAX_VALUE;
    for (List<RowNeed> rows : List.of(base, draft)) {
      for (RowNeed need : rows) {
        if (need.measure() == Measure.ABSENT_TOGETHER) {
          least = Math.min(least, need.value());
        }
      }
    }
    return least;
  }
}
