package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetLine;
import dk.naervaer.rules.sheet.SheetRow;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A world in lines, its sheets as a committee writes them. */
final class Readable {
  private Readable() {}

  static String of(World world) {
    EmploymentHistory history = world.history();
    RuleSettings settings = world.settings();
    Stream<String> facts =
        Stream.of(history.versions(), history.absences(), history.talks(), history.answers())
            .flatMap(Collection::stream)
            .map(Object::toString);
    Stream<String> rules =
        Stream.of(units(world), actions(settings), List.of(settings.thresholds()))
            .flatMap(Collection::stream)
            .map(Object::toString);
    Stream<String> sheets = settings.sheets().stream().map(Readable::sheet);
    return Stream.of(Stream.of("on " + world.dates()), facts, rules, sheets)
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n"));
  }

  private static List<WorkUnitProfile> units(World world) {
    return world.settings().units().values().stream()
        .filter(
            unit ->
                world.history().versions().stream()
                    .anyMatch(version -> version.workUnit().equals(unit.id())))
        .toList();
  }

  /** The words the sheets use. */
  private static List<Action> actions(RuleSettings settings) {
    return settings.sheets().stream()
        .flatMap(sheet -> sheet.lines().stream())
        .map(SheetLine::row)
        .filter(Objects::nonNull)
        .map(SheetRow::action)
        .distinct()
        .map(word -> Objects.requireNonNull(settings.actions().get(word)))
        .toList();
  }

  private static String sheet(Sheet sheet) {
    String running = sheet.runningCases() ? ", also for running cases" : "";
    return sheet.lines().stream()
        .map(Readable::line)
        .collect(
            Collectors.joining(
                "\n  ", sheet.level() + "/" + sheet.effectiveFrom() + running + "\n  ", ""));
  }

  static String line(SheetLine line) {
    SheetRow row = line.row();
    if (row == null) {
      return line.id() + ";;;;;fravalgt;;;;";
    }
    return String.join(
        ";",
        row.id(),
        row.measure().word(),
        String.valueOf(row.value()),
        row.period() == null ? "" : row.period().words(),
        row.group().word(),
        row.action(),
        row.notice() == 0 ? "" : String.valueOf(row.notice()),
        Objects.toString(row.deadline(), ""),
        row.recipients().stream().map(who -> who.word()).collect(Collectors.joining(", ")),
        row.note());
  }
}
