package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.NearestWord;
import dk.naervaer.rules.fault.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table that people keep beside their sheets, read with the same patience: every habit of Excel
 * and Notepad, and the same bounds.
 */
public final class CsvTable {
  /** Code of what is wrong with the table's own columns. */
  private static final String COLUMNS = "R603";

  private final String file;
  private final Faults faults;

  private CsvTable(String file, Faults faults) {
    this.file = file;
    this.faults = faults;
  }

  /**
   * A line of the table.
   *
   * @param number in the file, the header being 1
   * @param cells by heading, without blanks around; a heading that isn't there has none
   */
  public record Line(int number, Map<String, String> cells) {
    /** The cell below a heading, empty when there is none. */
    public String at(String heading) {
      return cells.getOrDefault(heading, "");
    }
  }

  /**
   * Reads a table.
   *
   * @param file path to tell faults by
   * @param required headings that must be there
   * @param optional headings that may be there
   * @param faults where everything wrong is told
   * @return the lines; none when the file can't be read
   */
  public static List<Line> read(
      byte[] bytes, String file, List<String> required, List<String> optional, Faults faults) {
    return new CsvTable(file, faults).read(bytes, required, optional);
  }

  private List<Line> read(byte[] bytes, List<String> required, List<String> optional) {
    FilePlace place = new FilePlace(file, null, faults);
    List<String> known = new ArrayList<>(required);
    known.addAll(optional);
    List<NumberedCells> records =
        SheetText.lines(bytes, place)
            .map(text -> CsvLines.records(text, required, known, place))
            .orElse(List.of());
    if (records.isEmpty()) {
      return List.of();
    }
    Map<String, Integer> places = new HashMap<>();
    NumberedCells first = records.getFirst();
    for (int i = 0; i < first.cells().size(); i++) {
      takeHeading(CellText.tidy(first.at(i)), i, known, places);
    }
    required.stream().filter(heading -> !places.containsKey(heading)).forEach(this::tellMissing);
    return lines(records.subList(1, records.size()), places);
  }

  private void takeHeading(
      String heading, int at, List<String> known, Map<String, Integer> places) {
    String lower = heading.toLowerCase(Locale.ROOT);
    if (heading.isEmpty() || known.contains(lower)) {
      places.putIfAbsent(lower, at);
      return;
    }
    error(
        1,
        null,
        heading,
        "Kolonnen findes ikke. Brug: "
            + String.join(", ", known)
            + "."
            + NearestWord.danish(heading, known),
        "There is no such column. Use: "
            + String.join(", ", known)
            + "."
            + NearestWord.english(heading, known));
  }

  private void tellMissing(String heading) {
    error(
        1,
        heading,
        null,
        "Kolonnen mangler. Tilføj den i første linje.",
        "The column is missing. Add it to the first line.");
  }

  private static List<Line> lines(List<NumberedCells> records, Map<String, Integer> places) {
    List<Line> lines = new ArrayList<>();
    for (NumberedCells record : records) {
      Map<String, String> cells = new HashMap<>();
      places.forEach((heading, at) -> cells.put(heading, CellText.tidy(record.at(at))));
      lines.add(new Line(record.line(), cells));
    }
    return lines;
  }

  private void error(
      int row, @Nullable String column, @Nullable String found, String danish, String english) {
    faults.add(new Fault(COLUMNS, Severity.ERROR, file, row, column, found, danish, english));
  }
}
