package dk.naervaer.service.portal.screen;

import dk.naervaer.config.ShippedConfig;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of {@code thresholds.yaml}, changed line by line: what people wrote beside the values
 * stays. Whether the values are good is for its reader to say.
 */
record ThresholdText(String text) {
  private static final Pattern LINE = Pattern.compile("([a-z-]+): *\\{(.*)}\\s*");
  private static final Pattern DATED =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}): *(\\[[^]]*]|\\{[^}]*}|[^,{\\[]+)");

  /**
   * A threshold.
   *
   * @param about what is said above it in the file
   * @param value that holds today
   * @param coming what holds later, from its day
   */
  record Row(String key, String about, String value, List<String> coming) {}

  List<Row> rows(LocalDate today) {
    Map<String, Row> rows = new LinkedHashMap<>();
    read(ShippedConfig.text("thresholds.yaml"), today, rows);
    read(text, today, rows);
    return List.copyOf(rows.values());
  }

  private static void read(String text, LocalDate today, Map<String, Row> rows) {
    StringBuilder about = new StringBuilder();
    boolean inComment = false;
    for (String line : text.lines().toList()) {
      Matcher found = LINE.matcher(line);
      if (line.startsWith("#")) {
        if (!inComment) {
          about.setLength(0);
        }
        about.append(line.substring(1).strip()).append(' ');
      } else if (found.matches()) {
        Row before = rows.get(found.group(1));
        String said = about.isEmpty() && before != null ? before.about() : about.toString().strip();
        rows.put(found.group(1), row(found.group(1), said, found.group(2), today));
      }
      inComment = line.startsWith("#");
    }
  }

  private static Row row(String key, String about, String dated, LocalDate today) {
    String value = "";
    List<String> coming = new ArrayList<>();
    Matcher entry = DATED.matcher(dated);
    while (entry.find()) {
      if (LocalDate.parse(entry.group(1)).isAfter(today)) {
        coming.add(entry.group(1) + ": " + entry.group(2).strip());
      } else {
        value = entry.group(2).strip();
      }
    }
    return new Row(key, about, value, coming);
  }

  /** The same with another value of a key from a day on; a key that isn't there is put in. */
  String with(String key, String value, LocalDate from) {
    String entry = from + ": " + value.strip();
    StringBuilder changed = new StringBuilder();
    boolean there = false;
    for (String line : text.lines().toList()) {
      Matcher found = LINE.matcher(line);
      if (found.matches() && found.group(1).equals(key)) {
        there = true;
        changed.append(key).append(": {").append(merged(found.group(2), from, entry)).append('}');
      } else {
        changed.append(line);
      }
      changed.append('\n');
    }
    if (!there) {
      changed.append(key).append(": {").append(shipped(key)).append(entry).append("}\n");
    }
    return changed.toString();
  }

  // What was to come after that day comes no more: the new value holds until somebody says so.
  private static String merged(String dated, LocalDate from, String entry) {
    StringBuilder kept = new StringBuilder();
    Matcher one = DATED.matcher(dated);
    while (one.find()) {
      if (LocalDate.parse(one.group(1)).isBefore(from)) {
        kept.append(one.group(1)).append(": ").append(one.group(2).strip()).append(", ");
      }
    }
    return kept + entry;
  }

  private static String shipped(String key) {
    return ShippedConfig.text("thresholds.yaml")
        .lines()
        .map(LINE::matcher)
        .filter(found -> found.matches() && found.group(1).equals(key))
        .map(found -> found.group(2) + ", ")
        .findFirst()
        .orElse("");
  }
}
