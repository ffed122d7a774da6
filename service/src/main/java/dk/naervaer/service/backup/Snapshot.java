package dk.naervaer.service.backup;

import dk.naervaer.service.backup.Manifest.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** All tables of a store into a backup, and back with the proof that they are what they were. */
final class Snapshot {
  private Snapshot() {}

  /** Copies everything as of one moment; the store goes on meanwhile. */
  static Manifest take(SnapshotStore store, BackupFile.Writer file, Instant now)
      throws IOException {
    store.freeze();
    List<Table> copied = new ArrayList<>();
    for (Table table : store.tables()) {
      try (OutputStream out = file.table(table.name())) {
        copied.add(store.copyOut(table, out));
      }
    }
    return new Manifest(Manifest.FORMAT, now, store.schema(), copied, store.sequences());
  }

  /**
   * Brings everything into an empty store of the same schema, reads it again and compares.
   *
   * @throws IOException when a table did not come back as it was; then nothing has come back
   */
  static void bringBack(SnapshotStore store, BackupFile.Reader file, Manifest manifest)
      throws IOException {
    store.open();
    for (Table table : manifest.tables()) {
      try (InputStream in = file.table(table.name())) {
        store.copyIn(table, in);
      }
      Table now = store.copyOut(table, OutputStream.nullOutputStream());
      if (!now.equals(table)) {
        throw new IOException(
            "table %s came back with %d rows of %d, or others"
                .formatted(table.name(), now.rows(), table.rows()));
      }
    }
    store.setSequences(manifest.sequences());
    store.commit();
  }
}
