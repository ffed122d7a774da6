package dk.naervaer.service.backup;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a backup holds, so that whoever brings it back can tell that all of it came.
 *
 * @param format of the file
 * @param takenAt when it was begun, by the machine's clock
 * @param schema version of the newest migration
 * @param sequences the number last drawn from each
 */
record Manifest(
    int format, Instant takenAt, String schema, List<Table> tables, Map<String, Long> sequences) {
  static final int FORMAT = 1;

  Manifest {
    tables = List.copyOf(tables);
    sequences = Collections.unmodifiableMap(new TreeMap<>(sequences));
  }

  /**
   * A table as it was copied.
   *
   * @param columns in the order in which they were copied
   * @param order what the rows were sorted by
   * @param sha256 of the copied text, in hexadecimal
   */
  record Table(String name, List<String> columns, List<String> order, long rows, String sha256) {}

  long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }
}
