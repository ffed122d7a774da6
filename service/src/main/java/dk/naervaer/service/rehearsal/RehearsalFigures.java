package dk.naervaer.service.rehearsal;

import dk.naervaer.service.rehearsal.Difference.Kind;
import dk.naervaer.service.rehearsal.HiddenCounts.Cell;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From sums to what may be shown of them. */
final class RehearsalFigures {
  private static final int MINUTES = 60;

  /** A middle of fewer small counts than so is nearer to one person than to many. */
  private static final int ENOUGH = 4;

  private static final String SMALL_UNITS = "mindre enheder tilsammen";

  private final Tally tally;
  private final RehearsalSettings settings;
  private final List<String> draftRows;
  private final HiddenCounts hidden;
  private final Blur blur;

  /**
   * Figures.
   *
   * @param draftRows ids of the draft's rows that can be given in these units
   * @param blur moves them; then nothing can be worked out from sums, which agree no longer
   */
  RehearsalFigures(Tally tally, RehearsalSettings settings, List<String> draftRows, Blur blur) {
    this.blur = blur;
    this.tally = tally;
    this.settings = settings;
    this.draftRows = draftRows;
    this.hidden = new HiddenCounts(settings.smallCount());
  }

  /** The cells of one line, which add up to the counts before and after. */
  private record Cells(Cell before, Cell after, Map<Kind, Cell> kinds) {
    Rehearsal.Line line() {
      return new Rehearsal.Line(
          before.figure(),
          after.figure(),
          figure(Kind.UNCHANGED),
          figure(Kind.ADDED),
          figure(Kind.GONE),
          figure(Kind.MOVED),
          figure(Kind.OTHER));
    }

    private Figure figure(Kind kind) {
      return of(kind).figure();
    }

    Cell of(Kind kind) {
      return Objects.requireNonNull(kinds.get(kind));
    }
  }

  Rehearsal.Figures figures() {
    Cells all = cells("all", tally.all);
    Map<String, Cells> rows = lines("row ", byRow(), all);
    Map<String, Counts> byUnit = unitsLargeEnough();
    Map<String, Cells> units = byUnit.size() > 1 ? lines("unit ", byUnit, all) : Map.of();
    Cells small = units.get(SMALL_UNITS);
    if (small != null && peopleInSmallUnits() < settings.smallestUnit()) {
      hideAll(small);
    }
    Map<YearMonth, Cell[]> months = months(all);
    hidden.close();
    long[] minutes = minutes();
    return new Rehearsal.Figures(
        RehearsalWords.sentence(all.line(), movedDays(all), blur.isExact()),
        all.line(),
        movedDays(all),
        named(rows),
        months(months),
        named(units),
        minutes[0] / MINUTES,
        minutes[1] / MINUTES,
        tally.people.size(),
        RehearsalWords.warnings(reached(), minutes, people(), blur.isExact()));
  }

  private long blurred(String cell, long count) {
    return blur.of(cell, count, settings.smallCount());
  }

  /** For how many employments each of the draft's rows fired. */
  private Map<String, Long> reached() {
    Map<String, Long> reached = new LinkedHashMap<>();
    for (String row : draftRows) {
      reached.put(row, blurred("reached " + row, tally.reached.getOrDefault(row, 0L)));
    }
    return reached;
  }

  /** All of the draft's: that a row is there at all does not tell that it fired. */
  private Map<String, Counts> byRow() {
    Map<String, Counts> rows = new TreeMap<>(tally.rows);
    draftRows.forEach(row -> rows.putIfAbsent(row, new Counts()));
    return rows;
  }

  private Cells cells(String name, Counts exact) {
    Counts counts = Counts.of(kind -> blurred(name + ' ' + kind, exact.of(kind)));
    Map<Kind, Cell> kinds = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      kinds.put(kind, hidden.cell(counts.of(kind)));
    }
    Cells cells = new Cells(hidden.cell(counts.before()), hidden.cell(counts.after()), kinds);
    sum(
        cells.before(),
        List.of(
            cells.of(Kind.UNCHANGED),
            cells.of(Kind.GONE),
            cells.of(Kind.MOVED),
            cells.of(Kind.OTHER)));
    sum(
        cells.after(),
        List.of(
            cells.of(Kind.UNCHANGED),
            cells.of(Kind.ADDED),
            cells.of(Kind.MOVED),
            cells.of(Kind.OTHER)));
    return cells;
  }

  private void sum(Cell total, List<Cell> parts) {
    if (blur.isExact()) {
      hidden.sum(total, parts);
    }
  }

  private Map<String, Cells> lines(String kinds, Map<String, Counts> counts, Cells all) {
    Map<String, Cells> lines = new TreeMap<>();
    counts.forEach((name, own) -> lines.put(name, cells(kinds + name, own)));
    if (!lines.isEmpty()) {
      for (Kind kind : Kind.values()) {
        sum(all.of(kind), lines.values().stream().map(one -> one.of(kind)).toList());
      }
      sum(all.before(), lines.values().stream().map(Cells::before).toList());
      sum(all.after(), lines.values().stream().map(Cells::after).toList());
    }
    return lines;
  }

  private void hideAll(Cells cells) {
    cells.kinds().values().forEach(hidden::hide);
    hidden.hide(cells.before());
    hidden.hide(cells.after());
  }

  /** Those with enough people, and all the others as one. */
  private Map<String, Counts> unitsLargeEnough() {
    Map<String, Counts> units = new TreeMap<>();
    tally.units.forEach(
        (unit, counts) ->
            units
                .computeIfAbsent(isSmall(unit) ? SMALL_UNITS : unit, _ -> new Counts())
                .add(counts));
    return units;
  }

  private boolean isSmall(String unit) {
    return tally.people.getOrDefault(unit, 0L) < settings.smallestUnit();
  }

  private long peopleInSmallUnits() {
    return tally.people.entrySet().stream()
        .filter(unit -> isSmall(unit.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private long people() {
    return tally.people.values().stream().mapToLong(Long::longValue).sum();
  }

  private Map<YearMonth, Cell[]> months(Cells all) {
    Map<YearMonth, Cell[]> months = new TreeMap<>();
    byMonth()
        .forEach(
            (month, counts) ->
                months.put(
                    month,
                    new Cell[] {
                      hidden.cell(blurred("before " + month, counts[0])),
                      hidden.cell(blurred("after " + month, counts[1]))
                    }));
    if (!months.isEmpty()) {
      sum(all.before(), months.values().stream().map(cells -> cells[0]).toList());
      sum(all.after(), months.values().stream().map(cells -> cells[1]).toList());
    }
    return months;
  }

  /** All of the period: one in which nothing was told is there as well. */
  private Map<YearMonth, long[]> byMonth() {
    Map<YearMonth, long[]> months = new TreeMap<>(tally.months);
    tally.eachMonth().forEach(month -> months.putIfAbsent(month, new long[2]));
    return months;
  }

  private static List<Rehearsal.Month> months(Map<YearMonth, Cell[]> months) {
    List<Rehearsal.Month> list = new ArrayList<>();
    months.forEach(
        (month, cells) ->
            list.add(new Rehearsal.Month(month.toString(), cells[0].figure(), cells[1].figure())));
    return list;
  }

  private static List<Rehearsal.Named> named(Map<String, Cells> lines) {
    return lines.entrySet().stream()
        .map(line -> new Rehearsal.Named(line.getKey(), line.getValue().line()))
        .toList();
  }

  private @Nullable Integer movedDays(Cells all) {
    Cell moved = all.of(Kind.MOVED);
    boolean fewMayTell = !blur.isExact() && moved.value() < (long) ENOUGH * settings.smallCount();
    if (tally.moved.isEmpty() || moved.isHidden() || fewMayTell) {
      return null;
    }
    long half = (tally.all.of(Kind.MOVED) + 1) / 2;
    for (Map.Entry<Integer, Long> days : tally.moved.entrySet()) {
      half -= days.getValue();
      if (half <= 0) {
        return days.getKey();
      }
    }
    return null;
  }

  /** So many advisories more or less of any kind can hide in the rounding. */
  private long coarseMinutes() {
    long steps = (long) settings.smallCount() * settings.mostMinutes();
    return Math.max(MINUTES, (steps + MINUTES - 1) / MINUTES * MINUTES);
  }

  /** Minutes that leaders spend by the book in force and by the draft, whole hours. */
  private long[] minutes() {
    long coarse = coarseMinutes();
    long[] minutes = new long[2];
    for (int book = 0; book < minutes.length; book++) {
      long moved = blur.of("minutes " + book, tally.leaderMinutes[book], (int) coarse);
      minutes[book] = Math.round((double) moved / coarse) * coarse;
    }
    return minutes;
  }
}
