package dk.naervaer.service.governance;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.config.ShippedConfig;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.service.assessment.Book;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.Turns;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this instance's book the one that is in force: whenever a new epoch has begun the next book
 * is built, checked and tried, then swapped in whole. One that can't be built leaves the last good
 * one and is told; then nothing is written by it either, as it is not the one in force.
 */
public final class BookKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(BookKeeper.class);

  private final LedgerRules rules;
  private final BookInForce book;
  private final Path config;
  private final PlatformClock clock;
  private final Turns turns;
  private final Consumer<LocalDate> whenNoEpochChangesIt;
  private volatile List<String> troubles = List.of();
  private volatile @Nullable LocalDate builtOn;
  private List<String> builtFrom;
  private List<String> seen;

  /**
   * A keeper.
   *
   * @param turns in which candidates are read for who asks for nothing but that
   * @param whenNoEpochChangesIt told the day on which a stop or a notice has run out, or other
   *     settings hold
   */
  BookKeeper(
      LedgerRules rules,
      BookInForce book,
      Path config,
      PlatformClock clock,
      Turns turns,
      Consumer<LocalDate> whenNoEpochChangesIt) {
    this.rules = rules;
    this.book = book;
    this.config = config;
    this.clock = clock;
    this.turns = turns;
    this.whenNoEpochChangesIt = whenNoEpochChangesIt;
    this.builtFrom = FileTree.stamps(config);
    this.seen = builtFrom;
  }

  /** Faults of the book that should be in force and can't; none when all is well. */
  public List<String> troubles() {
    return troubles;
  }

  /** The thresholds of the settings folder; where it has none, the shipped ones. */
  String thresholds() {
    byte[] own = FileTree.settings(config).get("thresholds.yaml");
    return own == null
        ? ShippedConfig.text("thresholds.yaml")
        : new String(own, StandardCharsets.UTF_8);
  }

  /** What a candidate would be, or every fault in it. */
  Checked<RulesAndConfig> candidate(Map<String, byte[]> more) {
    return LedgerRules.load(config, rules.files(more, clock.today()));
  }

  /**
   * The same when there is a turn for it. For what many may ask as often as they like; not within a
   * transaction, which would hold a connection and its locks while it waits.
   *
   * @throws Turns.NoTurn while others have theirs read for too long
   */
  Checked<RulesAndConfig> candidateInTurn(Map<String, byte[]> more) {
    // Asked for before: whoever has a turn waits for nobody who waits for one.
    Map<String, byte[]> files = rules.files(more, clock.today());
    return turns.inTurn(() -> LedgerRules.load(config, files));
  }

  /** Swaps in the book in force if this instance has another one; tells whether all is well. */
  public synchronized boolean refresh() {
    return refresh(true);
  }

  /**
   * The same, and when settings were saved since: a right that is taken away there is to be gone
   * soon. To be asked now and then; each instance has its own folder, so one can be a little
   * behind.
   */
  synchronized boolean look() {
    return refresh(!haveSettingsChanged());
  }

  private boolean refresh(boolean sameFiles) {
    LocalDate today = clock.today();
    boolean sameDay = !rules.dependOnTheDay() || today.equals(builtOn);
    if (!book.isOutdated() && troubles.isEmpty() && sameDay && sameFiles) {
      return true;
    }
    return swap(book.epoch(), today);
  }

  // At two looks alike, as whoever saves a file can be in the midst of it.
  private boolean haveSettingsChanged() {
    List<String> now = FileTree.stamps(config);
    boolean settled = now.equals(seen);
    seen = now;
    return settled && !now.equals(builtFrom);
  }

  private boolean swap(long epoch, LocalDate today) {
    builtFrom = FileTree.stamps(config);
    Checked<RulesAndConfig> checked = LedgerRules.load(config, rules.files(Map.of(), today));
    RulesAndConfig files = checked.use().orElse(null);
    if (files == null) {
      tell(
          checked.faults().stream()
              .filter(Fault::isError)
              .map(fault -> fault.line(Language.DANISH))
              .toList());
      return false;
    }
    RuleBook next = files.book(RuleEngine.shipped());
    boolean byDayOrSettings =
        epoch == book.current().epoch() && !next.hash().equals(book.current().rules().hash());
    book.replace(new Book(next, files.configuration(), epoch));
    builtOn = today;
    troubles = List.of();
    if (byDayOrSettings) {
      whenNoEpochChangesIt.accept(today);
    }
    LOG.info("The book of epoch {} is in force: {}", epoch, next.hash());
    return true;
  }

  private void tell(List<String> faults) {
    if (!faults.equals(troubles)) {
      LOG.error("The next book can't be used; the last good one stays: {}", faults);
    }
    troubles = faults;
  }
}
