package dk.naervaer.service.inbox;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Payroll's list of open absences: CSV with a header ({@code absenceId;employmentId;firstDay},
 * other columns are passed over), or a JSON object a line with the same members.
 *
 * @param faults lines that can't be read, with the reason; then nothing is compared
 */
public record OpenList(List<Entry> entries, List<Fault> faults) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final List<String> COLUMNS = List.of("absenceId", "employmentId", "firstDay");
  private static final int LONGEST = 100;

  /** An absence that is open by payroll's word. */
  public record Entry(String absenceId, String employmentId, LocalDate firstDay) {
    @Override
    public String toString() {
      return "Entry[" + firstDay + "]";
    }
  }

  /** A line, from 1, and what is wrong with it. */
  public record Fault(long line, String why) {}

  /** Reads a list. */
  public static OpenList read(String text) {
    String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
    OpenList list = new OpenList(new ArrayList<>(), new ArrayList<>());
    if (bare.stripLeading().startsWith("{")) {
      list.readJson(bare);
    } else {
      list.readCsv(bare);
    }
    list.tellDoubles();
    return list;
  }

  private void readJson(String text) {
    long number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        readJson(number, line);
      }
    }
  }

  private void readJson(long number, String line) {
    try {
      JsonNode node = JSON.readTree(line);
      take(
          number,
          name ->
              Optional.of(node.path(name))
                  .filter(JsonNode::isString)
                  .map(JsonNode::asString)
                  .orElse(null));
    } catch (JacksonException e) {
      faults.add(new Fault(number, "no JSON object"));
    }
  }

  private void readCsv(String text) {
    String first = text.lines().findFirst().orElse("");
    char separator = first.contains(";") ? ';' : ',';
    if (!List.of(first.strip().split(String.valueOf(separator))).containsAll(COLUMNS)) {
      faults.add(new Fault(1, "the header lacks one of " + String.join(", ", COLUMNS)));
      return;
    }
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder().fieldSeparator(separator).ofNamedCsvRecord(text)) {
      for (NamedCsvRecord row : reader) {
        take(row.getStartingLineNumber(), name -> row.findField(name).orElse(null));
      }
    } catch (RuntimeException | java.io.IOException unreadable) {
      faults.add(new Fault(1, "no CSV: " + unreadable.getClass().getSimpleName()));
    }
  }

  private interface Row {
    @Nullable String field(String name);
  }

  private void take(long number, Row row) {
    List<String> values = new ArrayList<>();
    for (String column : COLUMNS) {
      String value = row.field(column);
      if (value == null || value.isBlank() || value.length() > LONGEST) {
        faults.add(new Fault(number, column + " is missing or too long"));
        return;
      }
      values.add(value.strip());
    }
    try {
      entries.add(new Entry(values.get(0), values.get(1), LocalDate.parse(values.get(2))));
    } catch (DateTimeParseException e) {
      faults.add(new Fault(number, "firstDay is no date such as 2026-12-31"));
    }
  }

  private void tellDoubles() {
    List<String> seen = new ArrayList<>();
    java.util.Set<String> once = new java.util.HashSet<>();
    entries.stream().map(Entry::absenceId).filter(id -> !once.add(id)).forEach(seen::add);
    seen.forEach(id -> faults.add(new Fault(0, "absenceId " + id + " stands twice")));
  }
}
