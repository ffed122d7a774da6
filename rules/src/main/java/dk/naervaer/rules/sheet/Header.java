package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.NearestWord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The first line of a sheet: which column stands where. */
final class Header {
  private static final String SHOULD_BE = String.join(";", Column.headings());

  private final Map<Column, Integer> places = new EnumMap<>(Column.class);

  private Header() {}

  /** Where a column stands. */
  int placeOf(Column column) {
    return places.getOrDefault(column, -1);
  }

  /** The number of cells up to and including the last named column. */
  int width() {
    return places.values().stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
  }

  /** Reads the first line; empty, with faults, when a column is missing, doubled or unknown. */
  static Optional<Header> of(List<String> cells, FilePlace place) {
    if (isMisread(cells, place) || isNone(cells, place)) {
      return Optional.empty();
    }
    Header header = new Header();
    boolean good = true;
    for (int i = 0; i < cells.size(); i++) {
      String heading = CellText.tidy(cells.get(i));
      if (!heading.isEmpty()) {
        good &= header.take(heading, i, place);
      }
    }
    for (Column column : Column.values()) {
      good &= header.has(column, place);
    }
    return good ? Optional.of(header) : Optional.empty();
  }

  private boolean take(String heading, int at, FilePlace place) {
    Optional<Column> column = Column.ofHeading(heading);
    if (column.isEmpty()) {
      return tellUnknown(heading, place);
    }
    if (places.putIfAbsent(column.get(), at) == null) {
      return true;
    }
    place.error(
        "R506",
        column.get(),
        heading,
        "Kolonnen står der to gange. Slet den ene.",
        "The column is there twice. Delete one of them.");
    return false;
  }

  private static boolean tellUnknown(String heading, FilePlace place) {
    place.error(
        "R506",
        null,
        heading,
        "Kolonnen findes ikke. Første linje skal være: "
            + SHOULD_BE
            + "."
            + NearestWord.danish(heading, Column.headings()),
        "There is no such column. The first line must be: "
            + SHOULD_BE
            + "."
            + NearestWord.english(heading, Column.headings()));
    return false;
  }

  private boolean has(Column column, FilePlace place) {
    if (places.containsKey(column)) {
      return true;
    }
    place.error(
        "R506",
        column,
        null,
        "Kolonnen mangler. Første linje skal være: " + SHOULD_BE + ".",
        "The column is missing. The first line must be: " + SHOULD_BE + ".");
    return false;
  }

  /** A first line without three known names is a row, or something else altogether. */
  private static boolean isNone(List<String> cells, FilePlace place) {
    long known =
        cells.stream()
            .map(CellText::tidy)
            .filter(cell -> Column.ofHeading(cell).isPresent())
            .count();
    if (known >= 3) {
      return false;
    }
    place.error(
        "R506",
        null,
        String.join(";", cells),
        "Kolonnernes navne mangler. Første linje skal være: " + SHOULD_BE + ".",
        "The columns' names are missing. The first line must be: " + SHOULD_BE + ".");
    return true;
  }

  private static boolean isMisread(List<String> cells, FilePlace place) {
    String first = cells.getFirst();
    if (cells.size() == 1 && (first.contains(",") || first.contains("\t"))) {
      tellSeparator(first, place);
      return true;
    }
    String line = String.join(";", cells);
    Optional<String> takenFor = ForeignEncoding.takenFor(line);
    if (takenFor.isPresent()) {
      tellDoublyEncoded(line, takenFor.get(), place);
      return true;
    }
    if (line.contains("m?lepunkt") || line.contains("m\uFFFDlepunkt")) {
      tellLostLetters(line, place);
      return true;
    }
    return false;
  }

  private static void tellSeparator(String line, FilePlace place) {
    boolean comma = line.contains(",");
    place.error(
        "R501",
        null,
        line,
        "Kolonnerne er skilt med "
            + (comma ? "komma" : "tabulator")
            + ", og første linje har ikke alle kolonner. Gem arket som CSV med semikolon, og skriv"
            + " første linje: "
            + SHOULD_BE
            + ".",
        "The columns are separated by "
            + (comma ? "commas" : "tabs")
            + ", and the first line lacks columns. Save the sheet as CSV with semicolons and write"
            + " the first line: "
            + SHOULD_BE
            + ".");
  }

  private static void tellDoublyEncoded(String line, String takenFor, FilePlace place) {
    place.error(
        "R502",
        null,
        line,
        "Bogstaverne æ, ø og å er kodet to gange: filen er læst som "
            + takenFor
            + " og gemt som UTF-8. Åbn den oprindelige fil igen, og gem den som \"CSV UTF-8\".",
        "The letters æ, ø and å were encoded twice: the file was read as "
            + takenFor
            + " and saved as UTF-8. Open the original file again and save it as \"CSV UTF-8\".");
  }

  private static void tellLostLetters(String line, FilePlace place) {
    place.error(
        "R502",
        null,
        line,
        "Bogstaverne æ, ø og å er gået tabt. Åbn den oprindelige fil igen, og gem den som \"CSV"
            + " UTF-8\".",
        "The letters æ, ø and å are lost. Open the original file again and save it as \"CSV"
            + " UTF-8\".");
  }
}
