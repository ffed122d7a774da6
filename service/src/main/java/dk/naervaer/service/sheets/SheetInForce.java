package dk.naervaer.service.sheets;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.rules.fault.NearestWord;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.EffectiveSheet;
import dk.naervaer.rules.sheet.RowSentence;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetLine;
import dk.naervaer.rules.sheet.SheetReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The sheet that holds for a work unit on a day, as people read it.
 *
 * @param unitName name of the work unit
 * @param rows in sheet order
 * @param removed rows that are inherited but do not hold
 * @param sheets the sheets it is made of, widest first
 * @param hash of what holds, 12 hex digits
 */
record SheetInForce(
    String unit,
    String unitName,
    LocalDate date,
    List<Row> rows,
    List<Removed> removed,
    List<String> sheets,
    String hash) {
  private static final int SHORT = 12;

  /**
   * A row that holds.
   *
   * @param origin whose row it is, in Danish
   * @param place file and row
   */
  record Row(String id, String moment, String sentence, String origin, String place, String note) {}

  /** A row that does not hold, and who removed it. */
  record Removed(String id, String origin, String place) {}

  /**
   * Composes it.
   *
   * @throws IllegalArgumentException when there is no such work unit
   */
  static SheetInForce of(RulesAndConfig files, String unit, LocalDate date) {
    WorkUnit workUnit = workUnit(files, unit);
    EffectiveSheet effective = effective(files, unit, date);
    Origins origins = new Origins(files, unit);
    List<Sheet> sheets = files.sheets().inForce(workUnit.chain(), date);
    return new SheetInForce(
        unit,
        workUnit.name(),
        date,
        effective.rows().stream().map(row -> row(row, origins)).toList(),
        removed(sheets, effective, origins),
        sheets.stream().map(it -> SheetReader.path(it.level(), it.effectiveFrom())).toList(),
        effective.hash().substring(0, SHORT));
  }

  /** The rows that hold for a work unit on a day. */
  static EffectiveSheet effective(RulesAndConfig files, String unit, LocalDate date) {
    return files.sheets().effectiveOn(workUnit(files, unit).chain(), date);
  }

  private static WorkUnit workUnit(RulesAndConfig files, String unit) {
    return files
        .configuration()
        .organisation()
        .find(unit)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Enheden \"%s\" findes ikke i organisation.yaml.%s"
                        .formatted(
                            unit,
                            NearestWord.danish(
                                unit, files.configuration().organisation().profiles().keySet()))));
  }

  private static Row row(EffectiveRow row, Origins origins) {
    return new Row(
        row.row().id(),
        RowSentence.moment(row.row()),
        RowSentence.of(row.row()),
        origins.of(row),
        place(row.level(), row.effectiveFrom(), row.line()),
        row.row().note());
  }

  private static List<Removed> removed(
      List<Sheet> sheets, EffectiveSheet effective, Origins origins) {
    Set<String> holding =
        effective.rows().stream().map(row -> row.row().id()).collect(Collectors.toSet());
    List<Removed> removed = new ArrayList<>();
    for (Sheet sheet : sheets) {
      for (SheetLine line : sheet.lines()) {
        if (line.deselects() && !holding.contains(line.id())) {
          String place = place(sheet.level(), sheet.effectiveFrom(), line.line());
          removed.add(new Removed(line.id(), origins.of(sheet.level()), place));
        }
      }
    }
    return removed;
  }

  private static String place(String level, LocalDate from, int line) {
    return SheetReader.path(level, from) + ", række " + line;
  }
}
