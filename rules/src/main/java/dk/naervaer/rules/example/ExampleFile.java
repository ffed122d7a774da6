package dk.naervaer.rules.example;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.sheet.CsvTable;
import dk.naervaer.rules.sheet.CsvTable.Line;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code eksempler.csv}. Lines of one name are one story with several absences. */
final class ExampleFile {
  static final String NAME = "eksempel";
  static final String FIRST = "første sygedag";
  static final String LAST = "sidste sygedag";
  static final String KIND = "fravær";
  static final String HIRED = "ansat";
  static final String EXPECTED_LONG = "ventes langvarigt";
  static final String UNTIL = "frem til";
  static final String EXPECTED = "forventet";
  private static final List<String> REQUIRED = List.of(NAME, FIRST, LAST, UNTIL, EXPECTED);
  private static final List<String> OPTIONAL = List.of(KIND, HIRED, EXPECTED_LONG, "note");

  private final Faults faults;
  private final String file;
  private final Map<String, Story> stories = new LinkedHashMap<>();

  private ExampleFile(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /** What the lines of one name tell. */
  private static final class Story {
    final List<Absence> absences = new ArrayList<>();
    final List<Ending> endings = new ArrayList<>();
    @Nullable LocalDate hired;
    @Nullable LocalDate expectedLongOn;
  }

  private record Ending(int line, LocalDate on, List<Example.Expected> expected) {}

  /** The examples; those that can't be read are told and left out. */
  static List<Example> read(byte[] bytes, String file, Faults faults) {
    ExampleFile read = new ExampleFile(file, faults);
    Faults own = new Faults();
    List<Line> lines = CsvTable.read(bytes, file, REQUIRED, OPTIONAL, own);
    faults.addAll(own.list());
    if (!own.haveErrors()) {
      lines.forEach(read::take);
    }
    return read.examples();
  }

  private void take(Line line) {
    ExampleCells cells = new ExampleCells(line, file, faults);
    String name = cells.name();
    if (name.isEmpty()) {
      return;
    }
    Story story = stories.computeIfAbsent(name, _ -> new Story());
    LocalDate first = cells.date(FIRST);
    if (first != null) {
      cells.absence("A" + story.absences.size(), first).ifPresent(story.absences::add);
    }
    story.hired = newer(cells.date(HIRED), story.hired);
    story.expectedLongOn = newer(cells.date(EXPECTED_LONG), story.expectedLongOn);
    LocalDate on = cells.date(UNTIL);
    cells
        .expected(on)
        .ifPresent(
            expected ->
                story.endings.add(new Ending(line.number(), Objects.requireNonNull(on), expected)));
  }

  private static @Nullable LocalDate newer(@Nullable LocalDate told, @Nullable LocalDate before) {
    return told == null ? before : told;
  }

  private List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    stories.forEach(
        (name, story) ->
            story.endings.forEach(
                end ->
                    examples.add(
                        new Example(
                            name,
                            end.line(),
                            List.copyOf(story.absences),
                            story.hired,
                            story.expectedLongOn,
                            end.on(),
                            end.expected()))));
    return examples;
  }
}
