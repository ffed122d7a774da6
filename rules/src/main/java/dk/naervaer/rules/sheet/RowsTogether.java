package dk.naervaer.rules.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What can be wrong between the rows of one sheet. */
final class RowsTogether {
  private RowsTogether() {}

  /** When a row comes due, whatever it asks for. */
  record Moment(Measure measure, int value, Group group) {
    static Moment of(SheetRow row) {
      return new Moment(row.measure(), row.value(), row.group());
    }
  }

  /** Tells of every id that stands before, also in a row with other faults. */
  static void checkIds(Header header, List<NumberedCells> records, FilePlace place) {
    Map<String, Integer> ids = new HashMap<>();
    for (NumberedCells record : records) {
      String id = CellText.tidy(record.at(header.placeOf(Column.ID)));
      Integer same =
          id.isEmpty() ? null : ids.putIfAbsent(id.toUpperCase(Locale.ROOT), record.line());
      if (same != null) {
        tellSameId(id, same, place.line(record.line()));
      }
    }
  }

  /** Tells of every row with another id that comes due as one before. */
  static void checkMoments(List<SheetLine> lines, FilePlace place) {
    Map<Moment, SheetLine> moments = new HashMap<>();
    for (SheetLine line : lines) {
      SheetRow row = line.row();
      SheetLine same = row == null ? null : moments.putIfAbsent(Moment.of(row), line);
      if (same != null && !same.id().equalsIgnoreCase(line.id())) {
        tellSameMoment(line, same.line(), place.line(line.line()));
      }
    }
  }

  private static void tellSameId(String id, int other, FilePlace place) {
    place.error(
        "R202",
        Column.ID,
        id,
        "Id'et står allerede i række " + other + ". Giv rækken sit eget id, eller slet den ene.",
        "The id is already in row " + other + ". Give the row its own id or delete one of them.");
  }

  private static void tellSameMoment(SheetLine line, int other, FilePlace place) {
    place.error(
        "R201",
        Column.MEASURE,
        line.id(),
        "Række "
            + other
            + " har samme målepunkt, værdi og gruppe. Saml dem i én række, eller ret værdien.",
        "Row "
            + other
            + " has the same measure, value and group. Make them one row or change the value.");
  }
}
