package dk.naervaer.service.governance;

import dk.naervaer.config.Committee.Side;
import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.rehearsal.Progress;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The use cases of a sheet's life. Each is one transaction that holds the step, what it leads to in
 * the ledger, and whom to tell; the folder and the book follow once it has committed.
 */
public final class SheetDesk {
  private final TransactionTemplate transaction;
  private final ProposalStore store;
  private final SheetActs acts;
  private final SheetRehearsals rehearsals;
  private final SheetObjections objections;
  private final PlatformClock clock;

  SheetDesk(
      TransactionTemplate transaction,
      ProposalStore store,
      SheetActs acts,
      SheetRehearsals rehearsals,
      SheetObjections objections,
      PlatformClock clock) {
    this.transaction = transaction;
    this.store = store;
    this.acts = acts;
    this.rehearsals = rehearsals;
    this.objections = objections;
    this.clock = clock;
  }

  /** The coordinator takes a sheet's rows away for some days, at once. */
  public Optional<Outcome> stop(
      Caller caller, UUID id, LocalDate until, String reason, boolean confirmed) {
    return store
        .find(id)
        .map(
            sheet ->
                objections
                    .toStopping(sheet, clock.now(), confirmed)
                    .map(objection -> outcome(sheet, objection))
                    .or(() -> act(caller, id, _ -> new Act.Stop(until, reason), "stop"))
                    .orElseThrow());
  }

  private Optional<Outcome> objectionToAdopting(ProposedSheet sheet, boolean confirmed) {
    return objections
        .toAdopting(sheet, clock.today(), confirmed)
        .map(objection -> outcome(sheet, objection));
  }

  private Outcome outcome(ProposedSheet sheet, SheetObjections.Objection objection) {
    return new Outcome(today(sheet), objection.message(), objection.details());
  }

  static String message(Refusal why, ProposedSheet sheet) {
    return new Decision.Forbidden(why, sheet.stage()).message();
  }

  /**
   * What came of a use case.
   *
   * @param sheet as it stands now
   * @param message why not, with its code; null when it was done
   * @param details faults, or the difference between two versions, a line each
   */
  public record Outcome(ProposedSheet sheet, @Nullable String message, List<String> details) {
    /** Whether it was done. */
    public boolean done() {
      return message == null;
    }

    /** Whether it was not done for this reason. */
    boolean is(Refusal why) {
      return message != null && message.startsWith(why.code());
    }

    /** Whether it waits for somebody to say that so large a change is wanted. */
    public boolean isAsked() {
      return message != null && message.startsWith(MassChange.QUESTION);
    }
  }

  /**
   * Begins a sheet.
   *
   * @return empty when there is no such level or the caller may not propose anything for it
   */
  public Optional<Outcome> draft(Caller caller, String level, SheetText text) {
    if (!acts.owners().knows(level) || !acts.actor(caller, level).isInvolved()) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        transaction.execute(
            _ -> begin(ProposedSheet.draft(UUID.randomUUID(), level, text, caller.id()), text)));
  }

  private Outcome begin(ProposedSheet draft, SheetText text) {
    Optional<Refusal> against = new Drafts(store).begin(draft, text, clock.now());
    return new Outcome(draft, against.map(why -> message(why, draft)).orElse(null), List.of());
  }

  /** A new draft with the content of an old sheet: the only way back. */
  public Optional<Outcome> again(Caller caller, UUID old, LocalDate from) {
    return find(caller, old)
        .flatMap(
            sheet ->
                draft(
                    caller,
                    sheet.level(),
                    new SheetText(from, sheet.runningCases(), sheet.bytes().clone())));
  }

  /** Every sheet that was ever proposed for the caller's levels, as it stands today. */
  public List<ProposedSheet> all(Caller caller) {
    return acts.today(store.of(levels(caller)));
  }

  /** A sheet as it stands today; empty too where it is none of the caller's affair. */
  public Optional<ProposedSheet> find(Caller caller, UUID id) {
    return store.find(id).filter(sheet -> isAffairOf(caller, sheet)).map(this::today);
  }

  /** The levels whose sheets the caller may see. */
  public Set<String> levels(Caller caller) {
    return acts.owners().levels(caller);
  }

  private boolean isAffairOf(Caller caller, ProposedSheet sheet) {
    return acts.actor(caller, sheet.level()).isInvolved();
  }

  /** Everything that was done to a sheet, and tried. */
  public List<SheetStep> steps(Caller caller, UUID id) {
    return find(caller, id).map(_ -> store.steps(id)).orElse(List.of());
  }

  /** A sheet as it is printed: its rows, its dates, its hash and who signed it. */
  public Optional<String> printed(Caller caller, UUID id) {
    return find(caller, id).map(PrintedSheet::text);
  }

  /** What somebody was told. */
  public List<String> told(Caller caller) {
    return store.told(caller.id());
  }

  /** The content becomes another; whoever edited an older version is shown the difference. */
  public Optional<Outcome> edit(Caller caller, UUID id, SheetText text, String base) {
    return act(caller, id, _ -> new Act.Edit(text, base), "edit")
        .map(one -> one.is(Refusal.EDITED_MEANWHILE) ? withDifference(one, text) : one);
  }

  // Once nobody waits for it: both versions have to be read.
  private static Outcome withDifference(Outcome refused, SheetText text) {
    return new Outcome(
        refused.sheet(), refused.message(), EditConflict.lines(refused.sheet(), text));
  }

  /** Checks it against all other sheets and settings; the faults are told. */
  public Optional<Outcome> check(Caller caller, UUID id) {
    return store
        .find(id)
        .flatMap(
            sheet -> {
              List<String> faults = objections.faults(sheet);
              return act(caller, id, _ -> new Act.Check(sheet.hash(), faults.size()), "check")
                  .map(one -> new Outcome(one.sheet(), one.message(), faults));
            });
  }

  /**
   * Rehearses it on the past twelve months; the outcome is kept with the hash of its bytes. Where
   * it takes longer than a moment it goes on by itself: then the sheet is as it was, and {@link
   * #progress} tells how far it is.
   */
  public Optional<Outcome> rehearse(Caller caller, UUID id) {
    return store.find(id).flatMap(sheet -> rehearse(caller, sheet));
  }

  private Optional<Outcome> rehearse(Caller caller, ProposedSheet sheet) {
    if (sheet.stage() != Stage.CHECKED || !isAffairOf(caller, sheet)) {
      return rehearsed(caller, sheet);
    }
    Checked<RulesAndConfig> next = objections.with(sheet);
    Rehearsing rehearsing =
        rehearsals.begin(
            sheet, next, () -> rehearsed(caller, sheet), why -> noteCut(caller, sheet, why));
    return Optional.of(
        rehearsing
            .ended()
            .map(why -> why.map(code -> message(code, sheet)))
            .map(message -> seenAfter(caller, sheet, message))
            .orElseGet(() -> new Outcome(sheet, null, List.of())));
  }

  // What was rehearsed may be other rows than there are now.
  private Outcome seenAfter(Caller caller, ProposedSheet sheet, Optional<String> cut) {
    ProposedSheet now = find(caller, sheet.id()).orElse(sheet);
    Optional<String> other =
        now.hash().equals(sheet.hash())
            ? Optional.empty()
            : Optional.of(message(Refusal.EDITED_MEANWHILE, now));
    return new Outcome(now, cut.or(() -> other).orElse(null), List.of());
  }

  private Optional<Outcome> rehearsed(Caller caller, ProposedSheet sheet) {
    return act(caller, sheet.id(), _ -> new Act.Rehearse(sheet.hash()), "rehearse");
  }

  private void noteCut(Caller caller, ProposedSheet sheet, Refusal why) {
    transaction.executeWithoutResult(
        _ -> store.note(sheet, clock.now(), caller.id(), "rehearse", why.code(), null));
  }

  /** Whether there is a rehearsal of a sheet as it is now. */
  public boolean isRehearsed(ProposedSheet sheet) {
    return store.rehearsal(sheet.hash()).isPresent();
  }

  /** How far the rehearsal of a sheet is, which can be cancelled there; empty when none runs. */
  public Optional<Progress> progress(Caller caller, UUID id) {
    return find(caller, id).flatMap(sheet -> rehearsals.progress(sheet.hash()));
  }

  /** Opens the rehearsal of a sheet as it is now, which is what a signature needs first. */
  public Optional<String> openRehearsal(Caller caller, UUID id) {
    return find(caller, id)
        .flatMap(
            sheet -> {
              Optional<String> outcome = store.rehearsal(sheet.hash());
              if (outcome.isPresent()) {
                transaction.executeWithoutResult(
                    _ -> store.opened(sheet.hash(), caller.id(), clock.now()));
              }
              return outcome;
            });
  }

  /** Sends it to the committee. */
  public Optional<Outcome> send(Caller caller, UUID id) {
    return act(caller, id, _ -> new Act.Send(), "send");
  }

  /**
   * A side signs what it has before it; with the second signature it is adopted.
   *
   * @param hash of the bytes the person has seen
   * @param confirmed whether the person was asked about a large change and wants it
   */
  public Optional<Outcome> sign(Caller caller, UUID id, Side side, String hash, boolean confirmed) {
    return store
        .find(id)
        .flatMap(
            seen ->
                objectionToAdopting(seen, confirmed)
                    .or(
                        () ->
                            act(caller, id, sheet -> signature(caller, side, hash, seen), "sign")));
  }

  private Act signature(Caller caller, Side side, String hash, ProposedSheet seen) {
    boolean opened = store.hasOpened(hash, caller.id());
    return new Act.Sign(side, hash, opened, seen.signatures().size());
  }

  /** The committee says no. */
  public Optional<Outcome> refuse(Caller caller, UUID id, String reason) {
    return act(caller, id, _ -> new Act.Refuse(reason), "refuse");
  }

  /** Whoever proposed it takes it back. */
  public Optional<Outcome> withdraw(Caller caller, UUID id) {
    return act(caller, id, _ -> new Act.Withdraw(), "withdraw");
  }

  /** The coordinator blocks it. */
  public Optional<Outcome> block(Caller caller, UUID id, String reason) {
    return act(caller, id, _ -> new Act.Block(reason), "block");
  }

  /** The coordinator publishes a sheet of the law. */
  public Optional<Outcome> publish(Caller caller, UUID id, String hash, boolean confirmed) {
    return store
        .find(id)
        .flatMap(
            seen ->
                objectionToAdopting(seen, confirmed)
                    .or(() -> act(caller, id, _ -> publication(caller, hash), "publish")));
  }

  private Act publication(Caller caller, String hash) {
    return new Act.Publish(hash, store.hasOpened(hash, caller.id()));
  }

  /** The committee gives notice. */
  public Optional<Outcome> giveNotice(Caller caller, UUID id, LocalDate until, String reason) {
    return act(caller, id, _ -> new Act.GiveNotice(until, reason), "notice");
  }

  private Optional<Outcome> act(Caller caller, UUID id, SheetActs.Wish wish, String name) {
    return acts.act(caller, id, wish, name);
  }

  private ProposedSheet today(ProposedSheet sheet) {
    return acts.today(sheet);
  }
}
