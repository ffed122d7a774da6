package dk.naervaer.service.governance;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetTree;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.FactHistory;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.rehearsal.DraftTrees;
import dk.naervaer.service.rehearsal.PastFacts;
import dk.naervaer.service.rehearsal.Progress;
import dk.naervaer.service.rehearsal.Rehearsal;
import dk.naervaer.service.rehearsal.RehearsalSettings;
import dk.naervaer.service.rehearsal.RehearsedPeriod;
import dk.naervaer.service.rehearsal.RunRehearsal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Rehearses sheets over the facts that are stored, and keeps what came of it. */
public final class SheetRehearsals {
  private final TransactionTemplate transaction;
  private final ProposalStore store;
  private final FactHistory facts;
  private final BookInForce book;
  private final RehearsalSettings settings;
  private final PlatformClock clock;
  private final Map<String, Progress> running = new ConcurrentHashMap<>();

  SheetRehearsals(
      TransactionTemplate transaction,
      ProposalStore store,
      FactHistory facts,
      BookInForce book,
      RehearsalSettings settings,
      PlatformClock clock) {
    this.transaction = transaction;
    this.store = store;
    this.facts = facts;
    this.book = book;
    this.settings = settings;
    this.clock = clock;
  }

  /** How far the rehearsal of a sheet with this hash is; empty when none runs. */
  public Optional<Progress> progress(String sheetHash) {
    return Optional.ofNullable(running.get(sheetHash));
  }

  /**
   * Rehearses a sheet that was found good; false when it was cancelled or is at fault after all.
   */
  boolean run(ProposedSheet sheet, Checked<RulesAndConfig> candidate) {
    Optional<Sheet> draft = candidate.use().flatMap(files -> find(files.sheets(), sheet));
    return draft.isPresent() && run(sheet, draft.get());
  }

  /** Rehearses other settings, as if those that hold last had always held; kept under a hash. */
  boolean run(String hash, Thresholds thresholds) {
    Progress progress = new Progress();
    running.put(hash, progress);
    try {
      Optional<Rehearsal> outcome = rehearse(thresholds.lastForAllTime(), progress);
      outcome.ifPresent(rehearsal -> keep(hash, rehearsal));
      return outcome.isPresent();
    } finally {
      running.remove(hash);
    }
  }

  private Optional<Rehearsal> rehearse(Thresholds thresholds, Progress progress) {
    RuleBook inForce = book.current().rules();
    return rehearse(
        book(inForce, inForce.settings().lastForAllTime()),
        book(inForce, thresholds),
        RehearsedPeriod.yearEndingOn(clock.today()),
        progress);
  }

  private RuleBook book(RuleBook like, Thresholds thresholds) {
    Configuration configuration = book.current().configuration();
    return new RuleBook(
        RuleEngine.shipped(),
        like.sheetTree(),
        thresholds,
        configuration.dictionary().actions(),
        configuration.organisation().profiles());
  }

  private static Optional<Sheet> find(SheetTree tree, ProposedSheet sheet) {
    return tree.sheets().stream()
        .filter(one -> one.level().equals(sheet.level()))
        .filter(one -> one.effectiveFrom().equals(sheet.effectiveFrom()))
        .findFirst();
  }

  private boolean run(ProposedSheet sheet, Sheet draft) {
    Progress progress = new Progress();
    running.put(sheet.hash(), progress);
    try {
      Optional<Rehearsal> outcome = rehearse(List.of(draft), progress);
      outcome.ifPresent(rehearsal -> keep(sheet.hash(), rehearsal));
      return outcome.isPresent();
    } finally {
      running.remove(sheet.hash());
    }
  }

  private void keep(String hash, Rehearsal rehearsal) {
    transaction.executeWithoutResult(
        _ ->
            store.keepRehearsal(
                hash,
                clock.now(),
                rehearsal.facts(),
                JsonMapper.shared().writeValueAsString(rehearsal)));
  }

  private Optional<Rehearsal> rehearse(List<Sheet> drafts, Progress progress) {
    Configuration configuration = book.current().configuration();
    RehearsedPeriod period = RehearsedPeriod.yearEndingOn(clock.today());
    DraftTrees trees = DraftTrees.of(book.current().rules().sheetTree(), drafts, period);
    return rehearse(
        bound(trees.base(), configuration), bound(trees.draft(), configuration), period, progress);
  }

  private Optional<Rehearsal> rehearse(
      RuleBook base, RuleBook draft, RehearsedPeriod period, Progress progress) {
    PastFacts past = transaction.execute(_ -> PastFacts.read(facts));
    return new RunRehearsal(
            base,
            draft,
            book.current().configuration(),
            Objects.requireNonNull(past),
            period,
            settings)
        .run(progress);
  }

  private static RuleBook bound(SheetTree sheets, Configuration configuration) {
    return new RulesAndConfig(configuration, sheets).book(RuleEngine.shipped());
  }
}
