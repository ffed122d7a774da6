package dk.naervaer.rules.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What stands between the cells of a line. */
enum Separator {
  SEMICOLON(';'),
  COMMA(','),
  TAB('\t');

  private final char sign;

  Separator(char sign) {
    this.sign = sign;
  }

  char sign() {
    return sign;
  }

  /**
   * The separator of a file by its first line. Another one than the semicolon is only taken when it
   * alone gives every column asked for and no unknown one.
   */
  static Separator of(String firstLine, Collection<String> required, Collection<String> known) {
    return Stream.of(COMMA, TAB)
        .filter(separator -> separator.gives(firstLine, required, known))
        .findFirst()
        .orElse(SEMICOLON);
  }

  private boolean gives(String line, Collection<String> required, Collection<String> known) {
    try {
      List<String> headings =
          CsvLines.split(line, this).stream()
              .map(cell -> CellText.tidy(cell).toLowerCase(Locale.ROOT))
              .filter(cell -> !cell.isEmpty())
              .toList();
      return headings.containsAll(required) && known.containsAll(headings);
    } catch (CsvParseException unbalanced) {
      return false;
    }
  }
}
