package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.settings.Workdays;
import dk.naervaer.rules.sheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Random sheets, settings, dictionary and work units. */
record RandomRules(Chance chance, LocalDate start) {
  static final String NORTH = "nord";
  static final String SOUTH = "syd";
  static final String AREA = "omraade";
  static final List<String> UNITS = List.of(NORTH, SOUTH, AREA);
  static final List<String> TALKS =
      List.of("lovpligtig samtale", "samtale", "trivselssamtale", "andet");
  static final List<String> QUESTIONS =
      List.of(
          "expected-long",
          "expected-long",
          "concern",
          "concern-shared",
          "concern-shared",
          "employee-asks",
          "employee-declines");

  RuleSettings settings() {
    return new RuleSettings(
        sheets(), new RandomThresholds(chance, start).some(), actions(), units());
  }

  private List<Sheet> sheets() {
    List<Sheet> sheets = new ArrayList<>();
    RandomRows rows = new RandomRows(chance);
    addSheets(sheets, Sheet.STATUTORY, 1, rows);
    addSheets(sheets, Sheet.MUNICIPALITY, 2, rows);
    for (String level : List.of(AREA, NORTH, SOUTH)) {
      if (chance.oneIn(3)) {
        addSheets(sheets, level, 2, rows);
      }
    }
    return sheets;
  }

  private void addSheets(List<Sheet> sheets, String level, int most, RandomRows rows) {
    Set<LocalDate> dates = new LinkedHashSet<>();
    dates.add(chance.oneIn(3) ? start.plusDays(chance.number(-30, 60)) : LocalDate.of(2020, 1, 1));
    if (most > 1 && chance.oneIn(3)) {
      dates.add(start.plusDays(chance.number(-10, 90)));
    }
    for (LocalDate from : dates) {
      sheets.add(rows.sheet(level, from, chance.oneIn(3)));
    }
  }

  private Map<String, WorkUnitProfile> units() {
    Map<String, WorkUnitProfile> units = new TreeMap<>();
    units.put(AREA, unit(AREA, List.of(Sheet.MUNICIPALITY, AREA)));
    units.put(NORTH, unit(NORTH, List.of(Sheet.MUNICIPALITY, AREA, NORTH)));
    units.put(SOUTH, unit(SOUTH, List.of(Sheet.MUNICIPALITY, SOUTH)));
    return units;
  }

  private WorkUnitProfile unit(String id, List<String> chain) {
    Set<LocalDate> daysOff = new LinkedHashSet<>();
    for (int i = chance.number(-2, 4); i > 0; i--) {
      daysOff.add(start.plusDays(chance.number(0, 60)));
    }
    @Nullable Landing landing = chance.oneIn(2) ? null : chance.of(Landing.values());
    Workdays workdays = chance.oneIn(4) ? Workdays.EVERY_DAY : Workdays.MONDAY_TO_FRIDAY;
    return new WorkUnitProfile(id, chain, landing, workdays, daysOff, null);
  }

  private static Map<String, Action> actions() {
    Map<String, Action> actions = new TreeMap<>();
    for (Action action :
        List.of(
            Action.ordinary("ring"),
            Action.ordinary("opfølgning"),
            Action.ordinary("trivselssamtale"),
            action("samtale", Action.Kind.ORDINARY, Set.of("samtale", "andet"), Set.of()),
            action("lovpligtig samtale", Action.Kind.DUTY, Set.of("lovpligtig samtale"), Set.of()),
            action(
                "refusion senest",
                Action.Kind.LIMIT,
                Set.of(),
                Set.of(AbsenceKind.OWN_SICKNESS, AbsenceKind.PARTIAL_SICKNESS)),
            asked("fast track senest", Action.Kind.LIMIT),
            asked("vurder fast track", Action.Kind.ORDINARY))) {
      actions.put(action.word(), action);
    }
    return actions;
  }

  private static Action action(
      String word, Action.Kind kind, Set<String> satisfiedBy, Set<AbsenceKind> covers) {
    return new Action(word, word, word, kind, satisfiedBy, covers, Set.of(), Set.of());
  }

  /** What the employee may ask for and decline. */
  private static Action asked(String word, Action.Kind kind) {
    return new Action(
        word,
        word,
        word,
        kind,
        Set.of(),
        Set.of(AbsenceKind.OWN_SICKNESS, AbsenceKind.WORK_INJURY),
        Set.of("employee-asks"),
        Set.of("employee-declines"));
  }
}
