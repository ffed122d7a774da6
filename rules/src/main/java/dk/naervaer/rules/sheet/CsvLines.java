package dk.naervaer.rules.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Takes the lines of a CSV file apart into cells. */
final class CsvLines {
  private final Separator separator;

  private CsvLines(Separator separator) {
    this.separator = separator;
  }

  /**
   * Every line that has something in it; one that can't be taken apart is told and has no cells.
   */
  static List<NumberedCells> records(
      List<String> text, Collection<String> required, Collection<String> known, FilePlace place) {
    String first = text.stream().filter(line -> !line.isBlank()).findFirst().orElse("");
    CsvLines lines = new CsvLines(Separator.of(first, required, known));
    List<NumberedCells> records = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      lines.cells(text.get(i), i + 1, place.line(i + 1)).ifPresent(records::add);
    }
    return records;
  }

  private Optional<NumberedCells> cells(String line, int number, FilePlace place) {
    if (line.isBlank()) {
      return Optional.empty();
    }
    try {
      List<String> cells = split(line, separator);
      return cells.stream().allMatch(cell -> CellText.tidy(cell).isEmpty())
          ? Optional.empty()
          : Optional.of(new NumberedCells(number, cells));
    } catch (CsvParseException unbalanced) {
      place.error(
          "R505",
          null,
          line,
          "Et anførselstegn mangler sin makker, eller der er linjeskift i en celle. Fjern"
              + " anførselstegnet og linjeskiftet.",
          "A quotation mark has no partner, or there is a line break in a cell. Remove the mark"
              + " and the break.");
      return Optional.of(new NumberedCells(number, List.of()));
    }
  }

  /**
   * The cells of a line. Without quotation marks a line is its parts; a parser of its own costs it
   * 20 kB.
   *
   * @throws CsvParseException when a quotation mark has no partner
   */
  static List<String> split(String line, Separator separator) {
    return line.indexOf('"') < 0
        ? List.of(line.split(String.valueOf(separator.sign()), -1))
        : CsvReader.builder()
            .fieldSeparator(separator.sign())
            .quoteCharacter('"')
            .allowUnclosedQuote(false)
            .allowExtraCharsAfterClosingQuote(false)
            .ofSingleCsvRecord(line)
            .getFields();
  }
}
