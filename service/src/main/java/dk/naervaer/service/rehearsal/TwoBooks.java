package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.sheet.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The book in force and the draft, and where they surely say the same. */
final class TwoBooks {
  private final RuleBook base;
  private final RuleBook draft;
  private final RehearsedPeriod period;
  private final boolean settingsDiffer;
  private final Set<String> levels;
  private final RiskReach risk;
  private final List<Integer> newHireMonths;
  private final LeavingReach leaving;
  private final ConcurrentMap<String, UnitNeeds> needs = new ConcurrentHashMap<>();
  private final ConcurrentMap<List<UnitKind.Traits>, UnitKind> kinds = new ConcurrentHashMap<>();
  private final AtomicInteger nextKind = new AtomicInteger();

  TwoBooks(RuleBook base, RuleBook draft, RehearsedPeriod period) {
    this.base = base;
    this.draft = draft;
    this.period = period;
    this.settingsDiffer =
        !base.settings().equals(draft.settings()) || !base.dictionary().equals(draft.dictionary());
    this.levels = differingLevels(base, draft);
    this.risk = RiskReach.of(List.of(base.settings().risk(), draft.settings().risk()));
    this.leaving = LeavingReach.of(List.of(base, draft));
    this.newHireMonths =
        Stream.of(base, draft)
            .flatMap(book -> book.settings().newHireMonths().entries().stream())
            .map(Map.Entry::getValue)
            .distinct()
            .sorted()
            .toList();
  }

  private static Set<String> differingLevels(RuleBook base, RuleBook draft) {
    Map<String, List<String>> before = sheetsByLevel(base);
    Map<String, List<String>> after = sheetsByLevel(draft);
    Set<String> levels = new TreeSet<>(before.keySet());
    levels.addAll(after.keySet());
    levels.removeIf(level -> Objects.equals(before.get(level), after.get(level)));
    return levels;
  }

  private static Map<String, List<String>> sheetsByLevel(RuleBook book) {
    return book.sheetTree().sheets().stream()
        .collect(
            Collectors.groupingBy(
                sheet -> sheet.level(),
                TreeMap::new,
                Collectors.mapping(
                    sheet ->
                        sheet.effectiveFrom() + "/" + sheet.runningCases() + "/" + sheet.hash(),
                    Collectors.toList())));
  }

  RuleBook base() {
    return base;
  }

  RuleBook draft() {
    return draft;
  }

  RehearsedPeriod period() {
    return period;
  }

  /** Levels whose sheets differ. */
  Set<String> levels() {
    return levels;
  }

  boolean settingsDiffer() {
    return settingsDiffer;
  }

  /** Whether a work unit can have anything else by the draft. */
  boolean concerns(String workUnit) {
    return needsOf(workUnit).differs();
  }

  UnitNeeds needsOf(String workUnit) {
    return needs.computeIfAbsent(workUnit, id -> UnitNeeds.of(this, id));
  }

  /** The kind of a work unit; units of one kind share it. */
  UnitKind kindOf(String workUnit) {
    return kinds.computeIfAbsent(
        List.of(UnitKind.Traits.of(base, workUnit), UnitKind.Traits.of(draft, workUnit)),
        traits -> UnitKind.of(nextKind.getAndIncrement(), this, traits));
  }

  /** Months for which somebody is newly hired, by whatever setting, the fewest first. */
  List<Integer> newHireMonths() {
    return newHireMonths;
  }

  /** How far back the end of an employment reaches. */
  LeavingReach leaving() {
    return leaving;
  }

  boolean alikeFor(String workUnit) {
    if (settingsDiffer || !base.profile(workUnit).equals(draft.profile(workUnit))) {
      return false;
    }
    return levels.stream()
        .noneMatch(
            level ->
                level.equals(Sheet.STATUTORY) || base.profile(workUnit).chain().contains(level));
  }

  RowReach reach(PastEmployment past, List<AbsenceExtent> extents, Stretch stretch) {
    LocalDate hired = past.versions().getLast().hiredOn();
    return new RowReach(risk, newHireMonths.getLast(), extents, stretch, hired);
  }
}
