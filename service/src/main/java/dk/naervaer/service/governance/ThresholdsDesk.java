package dk.naervaer.service.governance;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.CaseDesk;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.AfterCommit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The coordinator's thresholds: dated, within their bounds, rehearsed like a sheet, and entered in
 * the ledger with one signature. What holds today or held before is never changed.
 */
public final class ThresholdsDesk {
  private final TransactionTemplate transaction;
  private final ProposalStore store;
  private final Ledger ledger;
  private final BookInForce book;
  private final BookKeeper keeper;
  private final Twin twin;
  private final SheetRehearsals rehearsals;
  private final CaseDesk cases;
  private final PlatformClock clock;

  ThresholdsDesk(
      TransactionTemplate transaction,
      ProposalStore store,
      Ledger ledger,
      BookInForce book,
      BookKeeper keeper,
      Twin twin,
      SheetRehearsals rehearsals,
      CaseDesk cases,
      PlatformClock clock) {
    this.transaction = transaction;
    this.store = store;
    this.ledger = ledger;
    this.book = book;
    this.keeper = keeper;
    this.twin = twin;
    this.rehearsals = rehearsals;
    this.cases = cases;
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
  }

  /** The text that holds now: as it was signed here, else as the settings folder has it. */
  public String text() {
    byte[] signed = ledger.files().get(LedgerRules.THRESHOLDS);
    return signed == null ? keeper.thresholds() : new String(signed, StandardCharsets.UTF_8);
  }

  /** Checks and rehearses a text of {@code thresholds.yaml}. */
  public Outcome rehearse(Caller caller, String yaml) {
    Candidate candidate = candidate(caller, yaml);
    if (candidate.outcome().done() && candidate.thresholds() != null) {
      rehearsals.run(candidate.outcome().hash(), candidate.thresholds());
    }
    return candidate.outcome();
  }

  /** Opens the rehearsal of a text, which is what the signature needs first. */
  public Optional<String> openRehearsal(Caller caller, String hash) {
    Optional<String> outcome =
        caller.isAny(Role.COORDINATOR) ? store.rehearsal(hash) : Optional.empty();
    if (outcome.isPresent()) {
      transaction.executeWithoutResult(_ -> store.opened(hash, caller.id(), clock.now()));
    }
    return outcome;
  }

  /** The coordinator signs; it holds from the dates in it. */
  public Outcome sign(Caller caller, String yaml) {
    Candidate candidate = candidate(caller, yaml);
    Outcome outcome = candidate.outcome();
    if (!outcome.done()) {
      return outcome;
    }
    if (!store.hasOpened(outcome.hash(), caller.id())) {
      return forbidden(outcome.hash(), Refusal.REHEARSAL_NOT_OPENED);
    }
    transaction.executeWithoutResult(_ -> enter(caller, yaml, outcome.hash()));
    keeper.refresh();
    return outcome;
  }

  private void enter(Caller caller, String yaml, String hash) {
    Instant now = clock.now();
    Map<String, byte @Nullable []> file = new TreeMap<>();
    file.put(LedgerRules.THRESHOLDS, yaml.getBytes(StandardCharsets.UTF_8));
    ledger.add(now, "thresholds", null, caller.id(), hash, file);
    book.beginEpoch();
    cases.lookAtAll(clock.today().plusDays(1));
    AfterCommit.run(() -> twin.write(file));
  }

  private record Candidate(Outcome outcome, @Nullable Thresholds thresholds) {}

  private Candidate candidate(Caller caller, String yaml) {
    byte[] bytes = yaml.getBytes(StandardCharsets.UTF_8);
    String hash = Sha256.of(bytes);
    if (!caller.isAny(Role.COORDINATOR)) {
      return new Candidate(forbidden(hash, Refusal.COORDINATOR_ONLY), null);
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
        ? new Candidate(new Outcome(hash, null, List.of()), next)
        : new Candidate(forbidden(hash, Refusal.TOO_SOON), null);
  }

  private static Outcome forbidden(String hash, Refusal why) {
    return new Outcome(hash, why.code() + " " + why.danish(Stage.DRAFT), List.of());
  }
}
