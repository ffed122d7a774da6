package dk.naervaer.rules.sheet;

import dk.naervaer.rules.sheet.RowChange.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The difference between two sheets, row by row: first what is changed, then what is new, then what
 * is gone. The order of rows and who adopted them make no difference.
 */
public record SheetDifference(List<RowChange> changes) {

  /** Between the rows that hold for two work units, or on two days. */
  public static SheetDifference between(EffectiveSheet before, EffectiveSheet after) {
    return of(lines(before), lines(after));
  }

  /** Between two sheets as they are written, with the rows they remove. */
  public static SheetDifference between(Sheet before, Sheet after) {
    return of(lines(before), lines(after));
  }

  /** Whether both say the same. */
  public boolean isNone() {
    return changes.isEmpty();
  }

  /** In one line: {@code K10: dag 10 → dag 8. Ny: K21. Fjernet: S02.} */
  public String words() {
    return isNone()
        ? "Ingen forskel."
        : changes.stream().map(RowChange::words).collect(Collectors.joining(". ", "", "."));
  }

  /** A line for each change, with what the row says. */
  public List<String> sentences() {
    return changes.stream().map(RowChange::sentence).toList();
  }

  private static Map<String, SheetLine> lines(EffectiveSheet sheet) {
    Map<String, SheetLine> lines = new LinkedHashMap<>();
    sheet
        .rows()
        .forEach(row -> lines.put(row.row().id(), new SheetLine(row.row().id(), row.row(), 0)));
    return lines;
  }

  private static Map<String, SheetLine> lines(Sheet sheet) {
    Map<String, SheetLine> lines = new LinkedHashMap<>();
    sheet.lines().forEach(line -> lines.put(line.id(), line));
    return lines;
  }

  private static SheetDifference of(Map<String, SheetLine> before, Map<String, SheetLine> after) {
    List<RowChange> changes = new ArrayList<>();
    after.forEach((id, line) -> add(changes, id, before.get(id), line));
    before.forEach(
        (id, line) -> {
          if (!after.containsKey(id)) {
            add(changes, id, line, null);
          }
        });
    changes.sort((one, other) -> one.kind().compareTo(other.kind()));
    return new SheetDifference(List.copyOf(changes));
  }

  private static void add(
      List<RowChange> changes, String id, @Nullable SheetLine before, @Nullable SheetLine after) {
    SheetRow old = before == null ? null : before.row();
    SheetRow now = after == null ? null : after.row();
    if (old != null && now != null) {
      if (!old.equals(now)) {
        changes.add(new RowChange(id, Kind.CHANGED, old, now));
      }
    } else if (now != null) {
      changes.add(new RowChange(id, Kind.ADDED, null, now));
    } else if (after != null) {
      if (before == null || old != null) {
        changes.add(new RowChange(id, Kind.DESELECTED, old, null));
      }
    } else {
      Kind kind = old == null ? Kind.INHERITED_AGAIN : Kind.REMOVED;
      changes.add(new RowChange(id, kind, old, null));
    }
  }
}
