package dk.naervaer.service.governance;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.governance.SheetDesk.Outcome;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.Turns;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One act about a sheet: decided on what the sheet and the ledger are now, and done or noted as
 * refused in one transaction; the book follows once it has committed.
 */
final class SheetActs {
  /** So few wait for the ledger at a time, as each that does holds one of few connections. */
  private final Turns turns = new Turns(2, Duration.ofSeconds(10));

  private final TransactionTemplate transaction;
  private final ProposalStore store;
  private final Ledger ledger;
  private final BookInForce book;
  private final BookKeeper keeper;
  private final SheetObjections objections;
  private final SheetEffects effects;
  private final PlatformClock clock;

  SheetActs(
      TransactionTemplate transaction,
      ProposalStore store,
      Ledger ledger,
      BookInForce book,
      BookKeeper keeper,
      SheetObjections objections,
      SheetEffects effects,
      PlatformClock clock) {
    this.transaction = transaction;
    this.store = store;
    this.ledger = ledger;
    this.book = book;
    this.keeper = keeper;
    this.objections = objections;
    this.effects = effects;
    this.clock = clock;
  }

  /** What somebody wants of a sheet as it is now. */
  interface Wish {
    Act about(ProposedSheet sheet);
  }

  /**
   * Does it.
   *
   * @param name to note it by
   * @return empty when there is no such sheet
   */
  Optional<Outcome> act(Caller caller, UUID id, Wish wish, String name) {
    @Nullable Outcome outcome =
        turns.inTurn(
            () ->
                transaction.execute(
                    _ -> store.lock(id).map(it -> step(caller, it, wish, name)).orElse(null)));
    keeper.refresh();
    return Optional.ofNullable(outcome);
  }

  private Outcome step(Caller caller, ProposedSheet stored, Wish wish, String name) {
    // Two sheets of one level and date: the second has to see the first.
    ledger.waitForOthers();
    NavigableSet<LocalDate> taken =
        SheetPaths.dates(ledger.files().keySet()).getOrDefault(stored.level(), new TreeSet<>());
    ProposedSheet sheet = on(clock.today(), stored, taken);
    Act act = wish.about(sheet);
    Instant now = clock.now();
    Decision decision =
        SheetLife.decide(
            sheet, act, actor(caller, sheet.level()), new Situation(now, clock.today(), taken));
    // Files can have changed since it was checked: what can't be built must never be in force.
    List<String> faults =
        decision instanceof Decision.Done to && SheetEffects.isAdoption(sheet, to.sheet())
            ? objections.faultsNow(sheet)
            : List.of();
    return switch (decision) {
      case Decision.Forbidden forbidden -> {
        store.note(sheet, now, caller.id(), name, forbidden.why().code(), null);
        yield new Outcome(sheet, forbidden.message(), List.of());
      }
      case Decision.Done _ when !faults.isEmpty() -> {
        store.note(sheet, now, caller.id(), name, Refusal.HAS_FAULTS.code(), null);
        yield new Outcome(sheet, SheetDesk.message(Refusal.HAS_FAULTS, sheet), faults);
      }
      case Decision.Done done -> {
        ProposedSheet after = done.sheet();
        store.save(after);
        store.note(after, now, caller.id(), name, null, after.reason());
        done.tell().forEach(person -> store.tell(now, person, voided(after)));
        effects.of(act, caller, sheet, after, now);
        yield new Outcome(after, null, List.of());
      }
    };
  }

  private static String voided(ProposedSheet sheet) {
    return "Arket for %s fra %s er ændret, så din underskrift gælder ikke længere."
        .formatted(sheet.level(), sheet.effectiveFrom());
  }

  /** A sheet as it stands today. */
  ProposedSheet today(ProposedSheet sheet) {
    return today(List.of(sheet)).getFirst();
  }

  /** Sheets as they stand today; the ledger is read once for all of them. */
  List<ProposedSheet> today(List<ProposedSheet> sheets) {
    if (sheets.isEmpty()) {
      return sheets;
    }
    Map<String, NavigableSet<LocalDate>> dates = SheetPaths.dates(ledger.files().keySet());
    LocalDate day = clock.today();
    return sheets.stream()
        .map(sheet -> on(day, sheet, dates.getOrDefault(sheet.level(), new TreeSet<>())))
        .toList();
  }

  private static ProposedSheet on(
      LocalDate day, ProposedSheet sheet, NavigableSet<LocalDate> dates) {
    LocalDate next = dates.higher(sheet.effectiveFrom());
    Stage stage = SheetLife.stageOn(day, sheet, next);
    return stage == sheet.stage() ? sheet : sheet.at(stage);
  }

  Owners owners() {
    return new Owners(book.current().configuration().organisation());
  }

  Actor actor(Caller caller, String level) {
    return owners().actor(caller, level);
  }
}
