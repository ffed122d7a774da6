package dk.naervaer.service.governance;

import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.Sha256;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The folder, twin of the ledger. What is adopted is written there; what somebody writes there by
 * hand becomes a draft, and changes nothing that is in force. A file of an adopted sheet whose
 * bytes are others raises an alarm, and so does a ledger that does not agree with itself.
 */
public final class Twin {
  private static final Logger LOG = LoggerFactory.getLogger(Twin.class);
  private static final String BY_HAND = "mappen";
  private static final int MOST_TOLD = 100;

  private final TransactionTemplate transaction;
  private final Ledger ledger;
  private final ProposalStore store;
  private final BookInForce book;
  private final Path folder;
  private final Path config;
  private final PlatformClock clock;
  private final Map<String, String> taken = new HashMap<>();

  /** Levels that get no more drafts in this look. */
  private final Set<String> full = new HashSet<>();

  private volatile List<String> alarms = List.of();

  Twin(
      TransactionTemplate transaction,
      Ledger ledger,
      ProposalStore store,
      BookInForce book,
      Path folder,
      Path config,
      PlatformClock clock) {
    this.transaction = transaction;
    this.ledger = ledger;
    this.store = store;
    this.book = book;
    this.folder = folder;
    this.config = config;
    this.clock = clock;
  }

  /** What is not as it was adopted; none when all is well. */
  public List<String> alarms() {
    return alarms;
  }

  /**
   * Writes what was adopted; what can't be written is told, and stops nothing.
   *
   * @return the files that could not be
   */
  List<String> write(Map<String, byte @Nullable []> files) {
    List<String> failed = new ArrayList<>();
    files.forEach(
        (path, bytes) -> {
          try {
            if (bytes == null) {
              FileTree.delete(folder, path);
            } else {
              write(path, bytes);
            }
          } catch (UncheckedIOException e) {
            LOG.error(
                "An adopted sheet can't be written to the folder: {}", e.getClass().getName());
            failed.add(path);
          }
        });
    return failed;
  }

  private void write(String path, byte[] bytes) {
    if (path.equals(LedgerRules.THRESHOLDS)) {
      FileTree.write(config, "thresholds.yaml", bytes);
    } else {
      FileTree.write(folder, path, bytes);
    }
  }

  private void lookAtThresholds(Map<String, byte[]> adopted, List<String> found) {
    byte[] ours = adopted.get(LedgerRules.THRESHOLDS);
    if (ours != null && !Arrays.equals(ours, FileTree.settings(config).get("thresholds.yaml"))) {
      found.add("thresholds.yaml er ikke, som den blev vedtaget; de vedtagne grænser gælder");
    }
  }

  /** Looks at the folder and at the ledger. */
  public synchronized void look() {
    List<String> found = new ArrayList<>(ledger.faults());
    Map<String, byte[]> adopted = ledger.files();
    lookAtThresholds(adopted, found);
    List<String> noDrafts = new ArrayList<>();
    full.clear();
    Set<String> missing = new TreeSet<>(adopted.keySet());
    missing.removeIf(path -> !path.startsWith(FileTree.SHEETS));
    FileTree.read(
        folder,
        longest(adopted) + 1,
        (path, bytes) -> {
          byte[] ours = adopted.get(path);
          missing.remove(path);
          if (ours != null && !Arrays.equals(ours, bytes)) {
            found.add(path + " er ikke, som den blev vedtaget; den vedtagne udgave gælder");
          } else if (ours == null) {
            takeAsDraft(path, bytes, adopted)
                .ifPresent(why -> noDrafts.add(path + " er ikke et udkast: " + why));
          }
        });
    found.addAll(some(noDrafts));
    found.addAll(writeAgain(missing, adopted));
    if (!found.equals(alarms) && !found.isEmpty()) {
      LOG.error("The rules are not as they were adopted: {}", found);
    }
    alarms = List.copyOf(found);
  }

  private static List<String> some(List<String> noDrafts) {
    if (noDrafts.size() <= MOST_TOLD) {
      return noDrafts;
    }
    List<String> some = new ArrayList<>(noDrafts.subList(0, MOST_TOLD));
    some.add("%d filer mere er ikke udkast".formatted(noDrafts.size() - MOST_TOLD));
    return some;
  }

  /** Tells what can't be. */
  private List<String> writeAgain(Set<String> missing, Map<String, byte[]> adopted) {
    if (missing.isEmpty()) {
      return List.of();
    }
    LOG.info("Adopted files that were missing in the folder are written again: {}", missing);
    Map<String, byte @Nullable []> files = new TreeMap<>();
    missing.forEach(path -> files.put(path, adopted.get(path)));
    return write(files).stream().map(path -> path + " mangler og kan ikke skrives").toList();
  }

  // Longer than any that can be one: enough to see that it is not.
  private static int longest(Map<String, byte[]> adopted) {
    return adopted.values().stream()
        .mapToInt(bytes -> bytes.length)
        .reduce(SheetText.MOST_BYTES, Math::max);
  }

  /** Tells why it becomes none. */
  private Optional<String> takeAsDraft(String path, byte[] bytes, Map<String, byte[]> files) {
    Optional<SheetPaths.Place> place = SheetPaths.place(path);
    String hash = Sha256.of(bytes);
    if (place.isEmpty() || hash.equals(taken.get(path))) {
      return Optional.empty();
    }
    SheetPaths.Place at = place.get();
    SheetText text = new SheetText(at.from(), SheetPaths.isRunning(at, files), bytes);
    ProposedSheet draft = ProposedSheet.draft(UUID.randomUUID(), at.level(), text, BY_HAND);
    Optional<Refusal> against = begin(draft, text);
    if (against.isEmpty()) {
      taken.put(path, hash);
    }
    return against.map(why -> new Decision.Forbidden(why, draft.stage()).message());
  }

  private Optional<Refusal> begin(ProposedSheet draft, SheetText text) {
    if (!new Owners(book.current().configuration().organisation()).knows(draft.level())) {
      return Optional.of(Refusal.UNKNOWN_LEVEL);
    }
    Optional<Refusal> fault = text.fault();
    if (fault.isPresent() || store.knows(text.hash(draft.level()))) {
      return fault;
    }
    if (full.contains(draft.level())) {
      return Optional.of(Refusal.BEGUN_ENOUGH);
    }
    Optional<Refusal> against =
        Objects.requireNonNull(
            transaction.execute(_ -> new Drafts(store).begin(draft, text, clock.now())));
    if (against.isEmpty()) {
      LOG.info("A file in the folder is now a draft: {} {}", draft.level(), draft.effectiveFrom());
    }
    if (against.filter(Refusal.BEGUN_ENOUGH::equals).isPresent()) {
      full.add(draft.level());
    }
    return against;
  }
}
