package dk.naervaer.service.governance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sheets whose rows are taken away for some days: those of an emergency stop while it lasts, and
 * those whose notice has run out. In their place stands a sheet without rows, so that what is
 * inherited holds.
 */
final class StoppedSheets {
  static final String STOP = "stopped";
  static final String NOTICE = "notice";

  private static final byte[] NO_ROWS =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\n"
          .getBytes(StandardCharsets.UTF_8);

  private StoppedSheets() {}

  /** The files that take a sheet's rows away. */
  static Map<String, byte[]> without(ProposedSheet sheet) {
    return Map.of(SheetPaths.csv(sheet.level(), sheet.effectiveFrom()), NO_ROWS.clone());
  }

  /** The files as they hold on a day. */
  static Map<String, byte[]> on(
      LocalDate day, Map<String, byte[]> files, List<LedgerEntry> entries) {
    Map<String, byte[]> left = new TreeMap<>(files);
    for (LedgerEntry entry : entries) {
      JsonNode details =
          entry.kind().equals(STOP) || entry.kind().equals(NOTICE)
              ? JsonMapper.shared().readTree(entry.details())
              : null;
      if (details != null) {
        LocalDate until = LocalDate.parse(details.path("until").stringValue());
        LocalDate from = LocalDate.parse(details.path("effectiveFrom").stringValue());
        apply(entry, from, until, day, left);
      }
    }
    return left;
  }

  private static void apply(
      LedgerEntry entry, LocalDate from, LocalDate until, LocalDate day, Map<String, byte[]> left) {
    String level = String.valueOf(entry.level());
    if (entry.kind().equals(STOP)) {
      if (!day.isAfter(until)) {
        left.replace(SheetPaths.csv(level, from), NO_ROWS.clone());
      }
    } else {
      left.putIfAbsent(SheetPaths.csv(level, until.plusDays(1)), NO_ROWS.clone());
    }
  }
}
