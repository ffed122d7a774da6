package dk.naervaer.service.rehearsal;

import dk.naervaer.service.rehearsal.Difference.Kind;
import dk.naervaer.service.rehearsal.HiddenCounts.Cell;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** From sums to what may be shown of them. */
final class RehearsalFigures {
  private static final int MINUTES = 60;
  private static final String SMALL_UNITS = "mindre enheder tilsammen";

  private final Tally tally;
  private final RehearsalSettings settings;
  private final List<String> draftRows;
  private final HiddenCounts hidden;

  /**
   * Figures.
   *
   * @param draftRows ids of the draft's rows that can be given in these units
   */
  RehearsalFigures(Tally tally, RehearsalSettings settings, List<String> draftRows) {
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
    Cells all = cells(tally.all);
    Map<String, Cells> rows = lines(tally.rows, all);
    Map<String, Counts> byUnit = unitsLargeEnough();
    Map<String, Cells> units = byUnit.size() > 1 ? lines(byUnit, all) : Map.of();
    Cells small = units.get(SMALL_UNITS);
    if (small != null && peopleInSmallUnits() < settings.smallestUnit()) {
      hideAll(small);
    }
    Map<YearMonth, Cell[]> months = months(all);
    hidden.close();
    long coarse = coarseMinutes();
    return new Rehearsal.Figures(
        RehearsalWords.sentence(all.line(), movedDays(all)),
        all.line(),
        movedDays(all),
        named(rows),
        months(months),
        named(units),
        hours(tally.leaderMinutes[0], coarse),
        hours(tally.leaderMinutes[1], coarse),
        tally.people.size(),
        RehearsalWords.warnings(tally, draftRows, people()));
  }

  private Cells cells(Counts counts) {
    Map<Kind, Cell> kinds = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      kinds.put(kind, hidden.cell(counts.of(kind)));
    }
    Cells cells = new Cells(hidden.cell(counts.before()), hidden.cell(counts.after()), kinds);
    hidden.sum(
        cells.before(),
        List.of(
            cells.of(Kind.UNCHANGED),
            cells.of(Kind.GONE),
            cells.of(Kind.MOVED),
            cells.of(Kind.OTHER)));
    hidden.sum(
        cells.after(),
        List.of(
            cells.of(Kind.UNCHANGED),
            cells.of(Kind.ADDED),
            cells.of(Kind.MOVED),
            cells.of(Kind.OTHER)));
    return cells;
  }

  private Map<String, Cells> lines(Map<String, Counts> counts, Cells all) {
    Map<String, Cells> lines = new TreeMap<>();
    counts.forEach((name, own) -> lines.put(name, cells(own)));
    if (!lines.isEmpty()) {
      for (Kind kind : Kind.values()) {
        hidden.sum(all.of(kind), lines.values().stream().map(one -> one.of(kind)).toList());
      }
      hidden.sum(all.before(), lines.values().stream().map(Cells::before).toList());
      hidden.sum(all.after(), lines.values().stream().map(Cells::after).toList());
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
    tally.months.forEach(
        (month, counts) ->
            months.put(month, new Cell[] {hidden.cell(counts[0]), hidden.cell(counts[1])}));
    if (!months.isEmpty()) {
      hidden.sum(all.before(), months.values().stream().map(cells -> cells[0]).toList());
      hidden.sum(all.after(), months.values().stream().map(cells -> cells[1]).toList());
    }
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
    if (tally.moved.isEmpty() || all.of(Kind.MOVED).isHidden()) {
      return null;
    }
    long half = (all.of(Kind.MOVED).value() + 1) / 2;
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

  private static long hours(long minutes, long coarse) {
    return Math.round((double) minutes / coarse) * coarse / MINUTES;
  }
}
