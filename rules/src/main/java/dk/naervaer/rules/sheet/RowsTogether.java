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

  static void check(List<SheetLine> lines, FilePlace place) {
    Map<String, Integer> ids = new HashMap<>();
    Map<Moment, Integer> moments = new HashMap<>();
    for (SheetLine line : lines) {
      Integer sameId = ids.putIfAbsent(line.id().toUpperCase(Locale.ROOT), line.line());
      if (sameId != null) {
        tellSameId(line, sameId, place.line(line.line()));
      }
      SheetRow row = line.row();
      Integer sameMoment = row == null ? null : moments.putIfAbsent(Moment.of(row), line.line());
      if (sameMoment != null && sameId == null) {
        tellSameMoment(line, sameMoment, place.line(line.line()));
      }
    }
  }

  private static void tellSameId(SheetLine line, int other, FilePlace place) {
    place.error(
        "R202",
        Column.ID,
        line.id(),
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
