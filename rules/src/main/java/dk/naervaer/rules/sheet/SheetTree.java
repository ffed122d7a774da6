package dk.naervaer.rules.sheet;

import dk.naervaer.rules.sheet.LevelSheets.Placed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** All sheets of a municipality, by level and effective date. Immutable and safe to share. */
public final class SheetTree {
  private final List<Sheet> sheets;
  private final Map<String, LevelSheets> levels = new HashMap<>();
  private final ConcurrentMap<List<Integer>, EffectiveSheet> known = new ConcurrentHashMap<>();
  private final String hash;

  private SheetTree(List<Sheet> sheets) {
    this.sheets = sheets;
    for (int place = 0; place < sheets.size(); place++) {
      Sheet sheet = sheets.get(place);
      levels.computeIfAbsent(sheet.level(), LevelSheets::new).add(new Placed(place, sheet));
    }
    hash = ContentHash.of(String.join("\n", sheets.stream().map(SheetTree::name).toList()));
  }

  /**
   * A tree of these sheets, in any order.
   *
   * @throws IllegalArgumentException when a level has two sheets from one date
   */
  public static SheetTree of(Collection<Sheet> sheets) {
    return new SheetTree(
        sheets.stream()
            .sorted(Comparator.comparing(Sheet::level).thenComparing(Sheet::effectiveFrom))
            .toList());
  }

  /** Every sheet, by level and date. */
  public List<Sheet> sheets() {
    return sheets;
  }

  /** Whether a level has any sheet. */
  public boolean has(String level) {
    return levels.containsKey(level);
  }

  /** SHA-256 over all sheets, hex: equal hashes, equal rows, dates and levels. */
  public String hash() {
    return hash;
  }

  /**
   * The rows that hold for a case. Cheap: the same sheets always give the same instance.
   *
   * <p>Each level's sheet is the one in force on the case's first day. Before the first sheet of
   * {@code lov} or {@code kommunen} that first sheet holds; other levels never reach back. A sheet
   * for running cases also takes over from its date on, if the case still runs then.
   *
   * @param chain levels widest first, without {@code lov}
   * @param caseLastDay {@link LocalDate#MAX} while the case is open
   */
  public EffectiveSheet effective(
      List<String> chain, LocalDate caseFirstDay, LocalDate assessedOn, LocalDate caseLastDay) {
    List<Integer> chosen = new ArrayList<>(chain.size() + 1);
    choose(Sheet.STATUTORY, caseFirstDay, assessedOn, caseLastDay, chosen);
    for (String level : chain) {
      choose(level, caseFirstDay, assessedOn, caseLastDay, chosen);
    }
    return effective(chosen);
  }

  /** The rows for a case that begins on a day and isn't older than any sheet for running cases. */
  public EffectiveSheet effectiveOn(List<String> chain, LocalDate day) {
    return effective(chain, day, day, day);
  }

  /**
   * The sheets in force on a day, widest level first, the law's before all.
   *
   * @param chain levels widest first, without {@code lov}
   */
  public List<Sheet> inForce(List<String> chain, LocalDate day) {
    List<Integer> chosen = new ArrayList<>();
    choose(Sheet.STATUTORY, day, day, day, chosen);
    chain.forEach(level -> choose(level, day, day, day, chosen));
    return chosen.stream().map(sheets::get).toList();
  }

  /**
   * The first date after a day on which a sheet for running cases takes over in a case.
   *
   * @return null when none does
   */
  public @Nullable LocalDate nextRunningCaseDateAfter(
      List<String> chain, LocalDate caseFirstDay, LocalDate day) {
    LocalDate after = day.isBefore(caseFirstDay) ? caseFirstDay : day;
    LocalDate next = nextRunning(Sheet.STATUTORY, after);
    for (String level : chain) {
      LocalDate here = nextRunning(level, after);
      if (here != null && (next == null || here.isBefore(next))) {
        next = here;
      }
    }
    return next;
  }

  /** The sheets of a level; without any when the level has none. */
  LevelSheets level(String level) {
    return levels.getOrDefault(level, new LevelSheets(level));
  }

  private @Nullable LocalDate nextRunning(String level, LocalDate after) {
    LevelSheets sheetsOfLevel = levels.get(level);
    return sheetsOfLevel == null ? null : sheetsOfLevel.nextRunningAfter(after);
  }

  private void choose(
      String level, LocalDate first, LocalDate assessedOn, LocalDate last, List<Integer> chosen) {
    LevelSheets sheetsOfLevel = levels.get(level);
    Placed placed = sheetsOfLevel == null ? null : sheetsOfLevel.inForce(first, assessedOn, last);
    if (placed != null) {
      chosen.add(placed.place());
    }
  }

  private EffectiveSheet effective(List<Integer> chosen) {
    EffectiveSheet there = known.get(chosen);
    if (there != null) {
      return there;
    }
    return known.computeIfAbsent(
        List.copyOf(chosen), key -> Inheritance.of(key.stream().map(sheets::get).toList()));
  }

  private static String name(Sheet sheet) {
    return sheet.level()
        + '/'
        + sheet.effectiveFrom()
        + (sheet.runningCases() ? "/running/" : "/")
        + sheet.hash();
  }
}
