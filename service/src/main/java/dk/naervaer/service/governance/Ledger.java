package dk.naervaer.service.governance;

import dk.naervaer.service.platform.Sha256;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was adopted, for ever: entries that each carry the hash of the one before, with the bytes of
 * the files they brought. Everything here happens in the caller's transaction.
 */
public final class Ledger {
  private final LedgerStore store;

  Ledger(LedgerStore store) {
    this.store = store;
  }

  /** Every entry, the first one first. */
  public List<LedgerEntry> entries() {
    return store.entries();
  }

  /** Whether nothing was ever adopted. */
  public boolean isEmpty() {
    return store.last().isEmpty();
  }

  /** The bytes of each file in force or to come, by its path below the rules folder. */
  public Map<String, byte[]> files() {
    return store.files();
  }

  /**
   * Adds an entry.
   *
   * @param files their bytes by path; null for one that holds no more
   */
  LedgerEntry add(
      Instant at,
      String kind,
      @Nullable String level,
      String person,
      String details,
      Map<String, byte @Nullable []> files) {
    store.lock();
    Map<String, String> hashes = new TreeMap<>();
    files.forEach(
        (path, content) ->
            hashes.put(path, content == null ? LedgerEntry.GONE : Sha256.of(content)));
    LedgerEntry entry =
        LedgerEntry.after(store.last().orElse(null), at, kind, level, person, details, hashes);
    store.add(entry, files);
    return entry;
  }

  /** Whether a stop or a notice is among them. */
  boolean isDated() {
    return store.any(StoppedSheets.STOP, StoppedSheets.NOTICE);
  }

  /**
   * What does not agree: entries that don't follow each other, bytes that aren't what was hashed.
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    LedgerEntry before = null;
    for (LedgerEntry entry : store.entries()) {
      if (!entry.follows(before)) {
        faults.add("entry " + entry.number() + " does not follow the one before it");
      }
      before = entry;
    }
    store.forged().forEach(path -> faults.add("the bytes of " + path + " are not those adopted"));
    return faults;
  }
}
