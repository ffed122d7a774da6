package dk.naervaer.service.governance;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.Sha256;
import dk.naervaer.service.rehearsal.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The coordinator's thresholds: dated, within their bounds, rehearsed like a sheet, and entered in
 * the ledger with one signature. What holds today or held before is never changed.
 */
public final class ThresholdsDesk {
  private static final String KIND = "thresholds";

  private final TransactionTemplate transaction;
  private final ProposalStore store;
  private final Ledger ledger;
  private final RuleChange rules;
  private final BookInForce book;
  private final BookKeeper keeper;
  private final SheetRehearsals rehearsals;
  private final MassChange change;
  private final PlatformClock clock;

  ThresholdsDesk(
      TransactionTemplate transaction,
      ProposalStore store,
      Ledger ledger,
      RuleChange rules,
      BookInForce book,
      BookKeeper keeper,
      SheetRehearsals rehearsals,
      MassChange change,
      PlatformClock clock) {
    this.transaction = transaction;
    this.store = store;
    this.ledger = ledger;
    this.rules = rules;
    this.book = book;
    this.keeper = keeper;
    this.rehearsals = rehearsals;
    this.change = change;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param hash of the text: what a signature names
   * @param message why not, with its code; null when it was done
   * @param details faults, a line each
   */
  public record Outcome(String hash, @Nullable String message, List<String> details) {
    /** Whether it was done. */
    public boolean done() {
      return message == null;
    }

    /** Whether it waits for somebody to say that so large a change is wanted. */
    public boolean isAsked() {
      return message != null && message.startsWith(MassChange.QUESTION);
    }
  }

  /** The text that holds now: as it was signed here, else as the settings folder has it. */
  public String text() {
    byte[] signed = ledger.files().get(LedgerRules.THRESHOLDS);
    return signed == null ? keeper.thresholds() : new String(signed, StandardCharsets.UTF_8);
  }

  /**
   * Checks and rehearses a text of {@code thresholds.yaml}. Where that takes longer than a moment
   * it goes on by itself, and {@link #progress} tells how far it is.
   */
  public Outcome rehearse(Caller caller, String yaml) {
    Candidate candidate = candidate(caller, yaml);
    String hash = candidate.outcome().hash();
    if (!candidate.outcome().done() || candidate.files() == null) {
      return candidate.outcome();
    }
    Thresholds next = candidate.files().configuration().thresholds();
    return rehearsals
        .begin(hash, next)
        .ended()
        .flatMap(why -> why)
        .map(why -> forbidden(hash, why))
        .orElse(candidate.outcome());
  }

  /** How far the rehearsal of a text is, which can be cancelled there; empty when none runs. */
  public Optional<Progress> progress(Caller caller, String hash) {
    return caller.isOfAll(Role.COORDINATOR) ? rehearsals.progress(hash) : Optional.empty();
  }

  /** Opens the rehearsal of a text, which is what the signature needs first. */
  public Optional<String> openRehearsal(Caller caller, String hash) {
    Optional<String> outcome =
        caller.isOfAll(Role.COORDINATOR) ? store.rehearsal(hash) : Optional.empty();
    if (outcome.isPresent()) {
      transaction.executeWithoutResult(_ -> store.opened(hash, caller.id(), clock.now()));
    }
    return outcome;
  }

  /**
   * The coordinator signs; it holds from the dates in it.
   *
   * @param confirmed whether a large change was asked about and is wanted
   */
  public Outcome sign(Caller caller, String yaml, boolean confirmed) {
    Candidate candidate = candidate(caller, yaml);
    Outcome outcome = candidate.outcome();
    if (!outcome.done()) {
      return outcome;
    }
    if (!store.hasOpened(outcome.hash(), caller.id())) {
      return forbidden(outcome.hash(), Refusal.REHEARSAL_NOT_OPENED);
    }
    Optional<String> question =
        confirmed || candidate.files() == null ? Optional.empty() : tooMany(candidate.files());
    if (question.isPresent()) {
      return new Outcome(outcome.hash(), question.get(), List.of());
    }
    boolean entered =
        Boolean.TRUE.equals(transaction.execute(_ -> entered(caller, yaml, outcome.hash())));
    keeper.refresh();
    return entered ? outcome : forbidden(outcome.hash(), Refusal.THRESHOLDS_MEANWHILE);
  }

  /** Looks at the morning of the first day on which anything is different. */
  private Optional<String> tooMany(RulesAndConfig files) {
    Thresholds now = book.current().configuration().thresholds();
    return files
        .configuration()
        .thresholds()
        .firstDayApart(now, clock.today())
        .flatMap(day -> change.tooMany(files, CopenhagenTime.sweepOn(day)));
  }

  // What somebody else has signed since would be undone by a text that lacks it: neither the
  // rehearsal nor the look at it may be older.
  private boolean entered(Caller caller, String yaml, String hash) {
    ledger.waitForOthers();
    Instant changed = ledger.last(KIND).orElse(Instant.MIN);
    boolean knowsIt =
        Stream.of(store.lastRehearsed(hash), store.lastOpened(hash, caller.id()))
            .allMatch(seen -> seen.filter(at -> !at.isBefore(changed)).isPresent());
    if (knowsIt) {
      enter(caller, yaml, hash);
    }
    return knowsIt;
  }

  private void enter(Caller caller, String yaml, String hash) {
    Map<String, byte @Nullable []> file = new TreeMap<>();
    file.put(LedgerRules.THRESHOLDS, yaml.getBytes(StandardCharsets.UTF_8));
    rules.enter(clock.now(), KIND, null, caller.id(), hash, file);
  }

  private record Candidate(Outcome outcome, @Nullable RulesAndConfig files) {}

  private Candidate candidate(Caller caller, String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    String hash = Sha256.of(bytes);
    if (!caller.isOfAll(Role.COORDINATOR)) {
      return new Candidate(forbidden(hash, Refusal.COORDINATOR_ONLY), null);
    }
    if (bytes.length > SheetText.MOST_BYTES) {
      return new Candidate(forbidden(hash, Refusal.THRESHOLDS_TOO_LARGE), null);
    }
    Checked<RulesAndConfig> checked = keeper.candidate(Map.of(LedgerRules.THRESHOLDS, bytes));
    RulesAndConfig files = checked.use().orElse(null);
    if (files == null) {
      List<String> faults =
          checked.faults().stream()
              .filter(Fault::isError)
              .map(fault -> fault.line(Language.DANISH))
              .toList();
      Outcome faulty = forbidden(hash, Refusal.HAS_FAULTS);
      return new Candidate(new Outcome(hash, faulty.message(), faults), null);
    }
    Thresholds next = files.configuration().thresholds();
    boolean ahead = next.isSameUntil(book.current().configuration().thresholds(), clock.today());
    return ahead
        ? new Candidate(new Outcome(hash, null, List.of()), files)
        : new Candidate(forbidden(hash, Refusal.TOO_SOON), null);
  }

  private static Outcome forbidden(String hash, Refusal why) {
    return new Outcome(hash, why.code() + " " + why.danish(Stage.DRAFT), List.of());
  }
}
