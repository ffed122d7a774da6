package dk.naervaer.config;

import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.Workdays;
import dk.naervaer.rules.sheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The work units hung under each other. The top is {@code kommunen}; where the file doesn't list
 * it, units without a parent hang directly under it.
 */
final class UnitTree {
  private static final int DEEPEST = 6;

  private final Map<String, UnitEntry> entries = new LinkedHashMap<>();
  private final Map<String, WorkUnit> built = new LinkedHashMap<>();
  private final Set<String> told = new HashSet<>();
  private final String topName;

  private UnitTree(String topName) {
    this.topName = topName;
  }

  /** The units with everything inherited; those that hang nowhere are told and left out. */
  static List<WorkUnit> of(List<UnitEntry> entries, String municipality) {
    UnitTree tree = new UnitTree(municipality);
    for (UnitEntry entry : entries) {
      if (tree.entries.putIfAbsent(entry.id(), entry) != null) {
        UnitIds.tellSame(entry.id(), entry.section());
      }
    }
    tree.checkTops();
    if (!tree.entries.containsKey(Sheet.MUNICIPALITY)) {
      tree.built.put(Sheet.MUNICIPALITY, tree.impliedTop());
    }
    tree.entries.keySet().forEach(id -> tree.build(id, new ArrayList<>()));
    return List.copyOf(tree.built.values());
  }

  private void checkTops() {
    UnitEntry top = entries.get(Sheet.MUNICIPALITY);
    if (top == null) {
      return;
    }
    if (top.parent() != null) {
      UnitFaults.tellTopBelow(top, top.parent());
    }
    entries.values().stream()
        .filter(entry -> entry != top && entry.parent() == null)
        .forEach(UnitFaults::tellNoParent);
  }

  private @Nullable WorkUnit build(String id, List<String> below) {
    WorkUnit there = built.get(id);
    if (there != null) {
      return there;
    }
    UnitEntry entry = entries.get(id);
    if (entry == null || isCycle(entry, below)) {
      return null;
    }
    if (id.equals(Sheet.MUNICIPALITY)) {
      return keep(entry, null);
    }
    String parent = entry.parent() == null ? Sheet.MUNICIPALITY : entry.parent();
    if (!entries.containsKey(parent) && !built.containsKey(parent)) {
      if (told.add(id)) {
        UnitFaults.tellUnknownParent(entry, parent, entries.keySet());
      }
      return null;
    }
    List<String> way = Stream.concat(below.stream(), Stream.of(id)).toList();
    WorkUnit above = build(parent, way);
    return above == null ? null : keep(entry, above);
  }

  private WorkUnit keep(UnitEntry entry, @Nullable WorkUnit above) {
    WorkUnit unit = inherit(entry, above);
    if (unit.chain().size() > DEEPEST) {
      UnitFaults.tellTooDeep(entry, DEEPEST);
    }
    built.put(entry.id(), unit);
    return unit;
  }

  private static WorkUnit inherit(UnitEntry entry, @Nullable WorkUnit above) {
    Landing landing = entry.landing();
    Workdays workdays = entry.workdays();
    Set<LocalDate> daysOff = entry.localDaysOff();
    Priorities priorities = entry.priorities();
    List<String> callingInSick = entry.callingInSick();
    Stream<String> chainAbove = above == null ? Stream.of() : above.chain().stream();
    return new WorkUnit(
        entry.id(),
        entry.name(),
        above == null ? null : above.id(),
        entry.leader(),
        entry.deputies(),
        entry.liaison(),
        landing == null && above != null ? above.landing() : landing,
        workdays != null ? workdays : above == null ? Workdays.MONDAY_TO_FRIDAY : above.workdays(),
        daysOff != null ? daysOff : above == null ? Set.of() : above.localDaysOff(),
        priorities == null && above != null ? above.priorities() : priorities,
        callingInSick != null ? callingInSick : above == null ? List.of() : above.callingInSick(),
        Stream.concat(chainAbove, Stream.of(entry.id())).toList());
  }

  private WorkUnit impliedTop() {
    return new WorkUnit(
        Sheet.MUNICIPALITY,
        topName,
        null,
        null,
        List.of(),
        null,
        null,
        Workdays.MONDAY_TO_FRIDAY,
        Set.of(),
        null,
        List.of(),
        List.of(Sheet.MUNICIPALITY));
  }

  private boolean isCycle(UnitEntry entry, List<String> below) {
    int begin = below.indexOf(entry.id());
    if (begin < 0) {
      return false;
    }
    List<String> round = below.subList(begin, below.size());
    if (told.addAll(round)) {
      UnitFaults.tellRing(entry, round);
    }
    return true;
  }
}
