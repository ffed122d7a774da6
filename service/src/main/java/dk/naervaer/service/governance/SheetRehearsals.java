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
import dk.naervaer.service.rehearsal.Blur;
import dk.naervaer.service.rehearsal.DraftTrees;
import dk.naervaer.service.rehearsal.PastFacts;
import dk.naervaer.service.rehearsal.Progress;
import dk.naervaer.service.rehearsal.Rehearsal;
import dk.naervaer.service.rehearsal.RehearsalSettings;
import dk.naervaer.service.rehearsal.RehearsedPeriod;
import dk.naervaer.service.rehearsal.RunRehearsal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Rehearses sheets over the facts that are stored, and keeps what came of it. */
public final class SheetRehearsals implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SheetRehearsals.class);

  /** Stands for the coordinator's thresholds where a sheet has its level. */
  private static final String THRESHOLDS = "thresholds";

  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Duration A_MONTH = Duration.ofDays(30);

  private final TransactionTemplate transaction;
  private final ProposalStore store;
  private final FactHistory facts;
  private final BookInForce book;
  private final RehearsalSettings settings;
  private final Blur blur;
  private final PlatformClock clock;
  private final Map<String, Running> running = new ConcurrentHashMap<>();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("rehearsal").daemon().factory());

  private record Running(Progress progress, Rehearsing rehearsing) {}

  SheetRehearsals(
      TransactionTemplate transaction,
      ProposalStore store,
      FactHistory facts,
      BookInForce book,
      RehearsalSettings settings,
      Blur blur,
      PlatformClock clock) {
    this.blur = blur;
    this.transaction = transaction;
    this.store = store;
    this.facts = facts;
    this.book = book;
    this.settings = settings;
    this.clock = clock;
  }

  /** How far the rehearsal of a sheet with this hash is; empty when none runs. */
  public Optional<Progress> progress(String sheetHash) {
    return Optional.ofNullable(running.get(sheetHash)).map(Running::progress);
  }

  /**
   * Begins to rehearse a sheet that was found good.
   *
   * @param whenKept done once the outcome is kept
   * @param whenCut told why there is none
   */
  Rehearsing begin(
      ProposedSheet sheet,
      Checked<RulesAndConfig> candidate,
      Runnable whenKept,
      Consumer<Refusal> whenCut) {
    Optional<Sheet> draft = candidate.use().flatMap(files -> find(files.sheets(), sheet));
    return begin(
        new Task(
            sheet.hash(),
            sheet.level(),
            progress -> draft.flatMap(one -> rehearse(List.of(one), progress)),
            whenKept,
            whenCut));
  }

  /** Begins with other settings, as if those that hold last had always held; kept under a hash. */
  Rehearsing begin(String hash, Thresholds thresholds) {
    return begin(
        new Task(
            hash,
            THRESHOLDS,
            progress -> rehearse(thresholds.lastForAllTime(), progress),
            () -> {},
            _ -> {}));
  }

  private interface Work {
    Optional<Rehearsal> run(Progress progress);
  }

  /**
   * What is to be rehearsed.
   *
   * @param hash it is kept under
   * @param level whose rehearsals it counts among
   */
  private record Task(
      String hash, String level, Work work, Runnable whenKept, Consumer<Refusal> whenCut) {}

  // One at a time: each takes all cores. What was begun twice runs once.
  private synchronized Rehearsing begin(Task task) {
    Running there = running.get(task.hash());
    if (there != null && !there.rehearsing().outcome().isDone()) {
      return there.rehearsing();
    }
    Progress progress = new Progress();
    Future<Optional<Refusal>> outcome = worker.submit(() -> finish(task, progress));
    Running begun = new Running(progress, new Rehearsing(outcome));
    running.put(task.hash(), begun);
    if (outcome.isDone()) {
      running.remove(task.hash());
    }
    return begun.rehearsing();
  }

  private Optional<Refusal> finish(Task task, Progress progress) {
    try {
      if (isEnough(task.level())) {
        return cut(task, Refusal.REHEARSED_ENOUGH);
      }
      Optional<Rehearsal> rehearsal =
          progress.isCancelled() ? Optional.empty() : task.work().run(progress);
      if (rehearsal.isEmpty()) {
        return cut(task, Refusal.CANCELLED);
      }
      keep(task, rehearsal.get());
      task.whenKept().run();
      return Optional.empty();
    } catch (RuntimeException | Error e) {
      LOG.error("A rehearsal can't be run: {}", e.getClass().getName());
      return cut(task, Refusal.FAILED);
    } finally {
      running.remove(task.hash());
    }
  }

  private static Optional<Refusal> cut(Task task, Refusal why) {
    task.whenCut().accept(why);
    return Optional.of(why);
  }

  // Here, where one runs after the other: whoever begins many at once is no better off.
  private boolean isEnough(String level) {
    Instant now = clock.now();
    return store.rehearsalsSince(level, now.minus(A_DAY)) >= settings.mostADay()
        || store.rehearsalsSince(level, now.minus(A_MONTH)) >= settings.mostAMonth();
  }

  @Override
  public void close() {
    running.values().forEach(one -> one.progress().cancel());
    worker.shutdownNow();
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

  private void keep(Task task, Rehearsal rehearsal) {
    transaction.executeWithoutResult(
        _ ->
            store.keepRehearsal(
                task.hash(),
                task.level(),
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
            settings,
            blur)
        .run(progress);
  }

  private static RuleBook bound(SheetTree sheets, Configuration configuration) {
    return new RulesAndConfig(configuration, sheets).book(RuleEngine.shipped());
  }
}
