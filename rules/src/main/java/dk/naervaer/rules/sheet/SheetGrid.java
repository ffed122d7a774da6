package dk.naervaer.rules.sheet;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dk.naervaer.rules.fault.Faults;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a grid to fill in: the cells as they are written, right or wrong, in the order of
 * {@link #headings()}.
 */
public record SheetGrid(List<List<String>> rows) {
  public SheetGrid {
    rows = rows.stream().map(List::copyOf).toList();
  }

  /** The cells of a CSV sheet; what can't be taken apart is left out. */
  public static SheetGrid of(byte[] bytes) {
    FilePlace place = new FilePlace("", null, new Faults());
    List<NumberedCells> records =
        SheetText.lines(bytes, place)
            .map(text -> CsvLines.records(text, headings(), headings(), place))
            .orElse(List.of());
    if (records.isEmpty()) {
      return new SheetGrid(List.of());
    }
    List<String> first = records.getFirst().cells().stream().map(CellText::tidy).toList();
    List<Integer> places = headings().stream().map(heading -> placeOf(heading, first)).toList();
    return new SheetGrid(
        records.subList(1, records.size()).stream()
            .map(record -> places.stream().map(at -> at < 0 ? "" : cell(record, at)).toList())
            .toList());
  }

  private static String cell(NumberedCells record, int at) {
    return CellText.tidy(record.at(at));
  }

  private static int placeOf(String heading, List<String> first) {
    for (int i = 0; i < first.size(); i++) {
      if (first.get(i).equalsIgnoreCase(heading)) {
        return i;
      }
    }
    return -1;
  }

  /** The grid as UTF-8 CSV with semicolons; rows with nothing in them are left out. */
  public byte[] csv() {
    StringWriter text = new StringWriter();
    try (CsvWriter csv =
        CsvWriter.builder().fieldSeparator(';').lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(headings());
      rows.stream()
          .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
          .forEach(csv::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException("memory can't be written to", e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Which row of the grid, from 0, a line of its CSV is; null for the headings and beyond.
   *
   * @param line from 1
   */
  public @Nullable Integer rowOfLine(int line) {
    int seen = 1;
    for (int row = 0; row < rows.size(); row++) {
      if (rows.get(row).stream().anyMatch(cell -> !cell.isBlank())) {
        seen++;
        if (seen == line) {
          return row;
        }
      }
    }
    return null;
  }

  /** What stands above the columns. */
  public static List<String> headings() {
    return Column.headings();
  }

  /**
   * What can be chosen in each column, in the order of {@link #headings()}; nothing where one
   * writes.
   *
   * @param actions the words of the dictionary
   */
  public static List<List<String>> choices(Collection<String> actions) {
    List<String> words = new ArrayList<>(new TreeSet<>(actions));
    words.add(RowReader.DESELECTED);
    return Arrays.stream(Column.values())
        .map(
            column ->
                switch (column) {
                  case MEASURE -> words(Measure.values(), Measure::word);
                  case GROUP -> words(Group.values(), Group::word);
                  case ACTION -> words;
                  default -> Collections.<String>emptyList();
                })
        .toList();
  }

  private static <E> List<String> words(E[] values, Function<E, String> word) {
    return Arrays.stream(values).map(word).toList();
  }
}
