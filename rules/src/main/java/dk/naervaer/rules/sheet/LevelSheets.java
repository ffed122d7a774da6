package dk.naervaer.rules.sheet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sheets of one level by effective date. Not changed once the tree is built. */
final class LevelSheets {
  /** A sheet with its place in the tree: a key that is cheap to compare. */
  record Placed(int place, Sheet sheet) {}

  private final NavigableMap<LocalDate, Placed> all = new TreeMap<>();
  private final NavigableMap<LocalDate, Placed> running = new TreeMap<>();
  private final boolean reachesBack;

  LevelSheets(String level) {
    reachesBack = level.equals(Sheet.STATUTORY) || level.equals(Sheet.MUNICIPALITY);
  }

  void add(Placed placed) {
    Sheet sheet = placed.sheet();
    if (all.put(sheet.effectiveFrom(), placed) != null) {
      throw new IllegalArgumentException(
          "two sheets of " + sheet.level() + " from " + sheet.effectiveFrom());
    }
    if (sheet.runningCases()) {
      running.put(sheet.effectiveFrom(), placed);
    }
  }

  /** The sheet that fixes a case's rows; null when this level has none for it. */
  @Nullable Placed inForce(LocalDate caseFirstDay, LocalDate assessedOn, LocalDate caseLastDay) {
    Map.Entry<LocalDate, Placed> taken = running.floorEntry(earlier(assessedOn, caseLastDay));
    if (taken != null && taken.getKey().isAfter(caseFirstDay)) {
      return taken.getValue();
    }
    return inForce(caseFirstDay);
  }

  /** The sheet that holds for a case beginning that day; null when there is none. */
  @Nullable Placed inForce(LocalDate caseFirstDay) {
    Map.Entry<LocalDate, Placed> latest = all.floorEntry(caseFirstDay);
    if (latest != null) {
      return latest.getValue();
    }
    return reachesBack && !all.isEmpty() ? all.firstEntry().getValue() : null;
  }

  /** The date of the next sheet; {@link LocalDate#MAX} when there is none. */
  LocalDate replacedOn(LocalDate from) {
    LocalDate next = all.higherKey(from);
    return next == null ? LocalDate.MAX : next;
  }

  /** The sheets from after one day until before another. */
  List<Sheet> between(LocalDate after, LocalDate before) {
    return all.subMap(after, false, before, false).values().stream().map(Placed::sheet).toList();
  }

  @Nullable LocalDate nextRunningAfter(LocalDate day) {
    return running.higherKey(day);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
