package dk.naervaer.service.governance;

import dk.naervaer.service.platform.Sha256;
import dk.naervaer.service.platform.sql.Seal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was adopted, for ever: entries that each carry the hash of the one before, with the bytes of
 * the files they brought, sealed under a key that stands outside the database. What whoever has the
 * tables alone adds to them never holds. Everything here happens in the caller's transaction.
 */
public final class Ledger {
  private final LedgerStore store;
  private final Seal seal;

  Ledger(LedgerStore store, Seal seal) {
    this.store = store;
    this.seal = seal;
  }

  /** Seals the entries from before there were seals; since then the database takes none without. */
  void sealOld() {
    store.unsealed().forEach(entry -> store.seal(entry.number(), sealOf(entry)));
  }

  private String sealOf(LedgerEntry entry) {
    return seal.mac("ledger_entry\n" + entry.hash());
  }

  /** Every entry, the first one first. */
  public List<LedgerEntry> entries() {
    return store.entries();
  }

  /** Whether nothing was ever adopted. */
  public boolean isEmpty() {
    return store.last().isEmpty();
  }

  /** The entries up to the first that this program didn't add, or that follows none. */
  List<LedgerEntry> sound() {
    return sound(store.entries());
  }

  private List<LedgerEntry> sound(List<LedgerEntry> all) {
    List<LedgerEntry> sound = new ArrayList<>();
    LedgerEntry before = null;
    for (LedgerEntry entry : all) {
      if (!entry.follows(before) || !isOurs(entry)) {
        break;
      }
      sound.add(entry);
      before = entry;
    }
    return sound;
  }

  private boolean isOurs(LedgerEntry entry) {
    return sealOf(entry).equals(entry.seal());
  }

  /**
   * The bytes of each file in force or to come, by its path below the rules folder; of the sound
   * entries alone.
   */
  public Map<String, byte[]> files() {
    return files(sound());
  }

  /** The same of entries that were read. */
  Map<String, byte[]> files(List<LedgerEntry> sound) {
    return sound.isEmpty() ? Map.of() : store.files(sound.getLast().number());
  }

  /** Waits until nobody else adds, and keeps others from it until the transaction ends. */
  void waitForOthers() {
    store.lock();
  }

  /**
   * Adds an entry.
   *
   * @param files their bytes by path; null for one that holds no more
   * @throws IllegalStateException when somebody else has added to it: what followed would not hold
   */
  LedgerEntry add(
      Instant at,
      String kind,
      @Nullable String level,
      String person,
      String details,
      Map<String, byte @Nullable []> files) {
    store.lock();
    List<LedgerEntry> all = store.entries();
    if (sound(all).size() < all.size()) {
      throw new IllegalStateException("the ledger is not as this program left it");
    }
    Map<String, String> hashes = new TreeMap<>();
    files.forEach(
        (path, content) ->
            hashes.put(path, content == null ? LedgerEntry.GONE : Sha256.of(content)));
    LedgerEntry entry =
        LedgerEntry.after(
            all.isEmpty() ? null : all.getLast(), at, kind, level, person, details, hashes);
    LedgerEntry sealed = entry.sealedWith(sealOf(entry));
    store.add(sealed, files);
    return sealed;
  }

  /** When something of a kind was last added. */
  Optional<Instant> last(String kind) {
    return sound().stream()
        .filter(entry -> entry.kind().equals(kind))
        .map(LedgerEntry::at)
        .reduce((_, later) -> later);
  }

  /** Whether a stop or a notice is among them. */
  boolean isDated() {
    return store.any(StoppedSheets.STOP, StoppedSheets.NOTICE);
  }

  /**
   * What does not agree: entries that don't follow each other or that this program didn't add,
   * bytes that aren't what was hashed.
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    LedgerEntry before = null;
    for (LedgerEntry entry : store.entries()) {
      if (!entry.follows(before)) {
        faults.add("entry " + entry.number() + " does not follow the one before it");
      }
      if (!isOurs(entry)) {
        faults.add("entry " + entry.number() + " was not added by the program");
      }
      before = entry;
    }
    store.forged().forEach(path -> faults.add("the bytes of " + path + " are not those adopted"));
    return faults;
  }
}
