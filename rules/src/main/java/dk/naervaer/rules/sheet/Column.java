package dk.naervaer.rules.sheet;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a sheet file, by the name in its first line. */
enum Column {
  ID("id"),
  MEASURE("målepunkt"),
  VALUE("værdi"),
  PERIOD("periode"),
  GROUP("gælder for"),
  ACTION("handling"),
  NOTICE("varsel"),
  DEADLINE("frist"),
  RECIPIENTS("modtager"),
  NOTE("note");

  private final String heading;

  Column(String heading) {
    this.heading = heading;
  }

  String heading() {
    return heading;
  }

  static Optional<Column> ofHeading(String heading) {
    String lower = heading.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(column -> column.heading.equals(lower)).findFirst();
  }

  static List<String> headings() {
    return Arrays.stream(values()).map(Column::heading).toList();
  }
}
