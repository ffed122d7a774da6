package dk.naervaer.service.governance;

import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.service.governance.Act.Block;
import dk.naervaer.service.governance.Act.Check;
import dk.naervaer.service.governance.Act.Edit;
import dk.naervaer.service.governance.Act.GiveNotice;
import dk.naervaer.service.governance.Act.Publish;
import dk.naervaer.service.governance.Act.Refuse;
import dk.naervaer.service.governance.Act.Rehearse;
import dk.naervaer.service.governance.Act.Send;
import dk.naervaer.service.governance.Act.Sign;
import dk.naervaer.service.governance.Act.Stop;
import dk.naervaer.service.governance.Act.Withdraw;
import dk.naervaer.service.governance.Decision.Done;
import dk.naervaer.service.governance.Decision.Forbidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which step may follow which, and who may take it. Pure.
 *
 * <p>Draft → checked → rehearsed → sent → signed by one side → signed by both = planned → in force
 * → replaced; refused, withdrawn and given notice as side ways. A sheet of the law is published by
 * the coordinator instead of signed.
 */
public final class SheetLife {
  private static final int LONGEST_STOP_DAYS = 14;
  private static final int LONGEST_REASON = 500;

  private final ProposedSheet sheet;
  private final Actor actor;
  private final Situation situation;

  private SheetLife(ProposedSheet sheet, Actor actor, Situation situation) {
    this.sheet = sheet;
    this.actor = actor;
    this.situation = situation;
  }

  /** What comes of an act. */
  public static Decision decide(ProposedSheet sheet, Act act, Actor actor, Situation situation) {
    SheetLife life = new SheetLife(sheet, actor, situation);
    return switch (act) {
      case Edit edit -> life.edit(edit);
      case Check check -> life.check(check);
      case Rehearse rehearse -> life.rehearse(rehearse);
      case Send _ -> life.send();
      case Sign sign -> life.sign(sign);
      case Refuse refuse -> life.refuse(refuse);
      case Withdraw _ -> life.withdraw();
      case Block block -> life.block(block);
      case Publish publish -> life.publish(publish);
      case GiveNotice notice -> life.giveNotice(notice);
      case Stop stop -> life.stop(stop);
    };
  }

  /**
   * Where an adopted sheet stands on a day.
   *
   * @param replacedOn the first day of the level's next adopted sheet; null when there is none
   */
  public static Stage stageOn(LocalDate day, ProposedSheet sheet, @Nullable LocalDate replacedOn) {
    boolean adopted = sheet.stage() == Stage.PLANNED || sheet.stage().holds();
    if (!adopted || sheet.effectiveFrom().isAfter(day)) {
      return sheet.stage();
    }
    boolean ended = sheet.noticeUntil() != null && day.isAfter(sheet.noticeUntil());
    if (ended || replacedOn != null && !replacedOn.isAfter(day)) {
      return Stage.REPLACED;
    }
    return sheet.noticeUntil() != null ? Stage.UNDER_NOTICE : Stage.IN_FORCE;
  }

  private Decision edit(Edit edit) {
    if (!sheet.stage().isOpen()) {
      return forbidden(Refusal.READ_ONLY);
    }
    if (!mayPropose()) {
      return forbidden(Refusal.NOT_YOUR_COMMITTEE);
    }
    // First of all: what is larger than a sheet is not even compared with one.
    Optional<Refusal> fault = edit.text().fault();
    if (fault.isPresent()) {
      return forbidden(fault.get());
    }
    return edit.base().equals(sheet.hash()) ? rewritten(edit) : forbidden(Refusal.EDITED_MEANWHILE);
  }

  private Decision rewritten(Edit edit) {
    ProposedSheet rewritten = sheet.rewritten(edit.text(), actor.id());
    return rewritten.hash().equals(sheet.hash()) ? done(sheet) : voided(rewritten);
  }

  private Decision voided(ProposedSheet rewritten) {
    return new Done(rewritten, sheet.signatures().stream().map(Signature::person).toList());
  }

  private Decision check(Check check) {
    if (sheet.stage() != Stage.DRAFT) {
      return forbidden(Refusal.NOT_NOW);
    }
    if (!mayPropose()) {
      return forbidden(Refusal.NOT_YOUR_COMMITTEE);
    }
    if (!check.hash().equals(sheet.hash())) {
      return forbidden(Refusal.EDITED_MEANWHILE);
    }
    return check.errors() > 0 ? forbidden(Refusal.HAS_FAULTS) : done(sheet.at(Stage.CHECKED));
  }

  private Decision rehearse(Rehearse rehearse) {
    if (sheet.stage() != Stage.CHECKED) {
      return forbidden(Refusal.NOT_NOW);
    }
    if (!mayPropose()) {
      return forbidden(Refusal.NOT_YOUR_COMMITTEE);
    }
    return rehearse.hash().equals(sheet.hash())
        ? done(sheet.at(Stage.REHEARSED))
        : forbidden(Refusal.OTHER_BYTES);
  }

  private Decision send() {
    if (sheet.isLaw()) {
      return forbidden(Refusal.LAW_STANDS);
    }
    if (sheet.stage() != Stage.REHEARSED) {
      return forbidden(Refusal.NOT_NOW);
    }
    if (!mayPropose()) {
      return forbidden(Refusal.NOT_YOUR_COMMITTEE);
    }
    return date().map(this::forbidden).orElseGet(() -> done(sheet.at(Stage.SENT)));
  }

  private Decision sign(Sign sign) {
    Optional<Refusal> against = against(sign);
    if (against.isPresent()) {
      return forbidden(against.get());
    }
    List<Signature> all = new ArrayList<>(sheet.signatures());
    all.add(new Signature(actor.id(), actor.name(), sign.side(), sheet.hash(), situation.now()));
    return done(sheet.signed(all.size() == 2 ? Stage.PLANNED : Stage.HALF_SIGNED, all));
  }

  private Optional<Refusal> against(Sign sign) {
    if (sheet.isLaw()) {
      return Optional.of(Refusal.LAW_STANDS);
    }
    if (!sheet.stage().isWithTheCommittee()) {
      return Optional.of(Refusal.NOT_NOW);
    }
    if (!actor.isMember()) {
      return Optional.of(
          actor.coordinator() ? Refusal.COORDINATOR_NEVER_APPROVES : Refusal.NOT_YOUR_COMMITTEE);
    }
    if (sheet.signatureOf(sign.side()).isPresent()) {
      return Optional.of(Refusal.SIDE_HAS_SIGNED);
    }
    if (sheet.signatures().stream().anyMatch(one -> one.person().equals(actor.id()))) {
      return Optional.of(Refusal.SAME_PERSON);
    }
    if (!actor.sides().contains(sign.side())) {
      return Optional.of(Refusal.NOT_YOUR_SIDE);
    }
    // The last signature is asked whether so large a change is wanted: this one was not yet last.
    if (sheet.signatures().size() != sign.others()) {
      return Optional.of(Refusal.SIGNED_MEANWHILE);
    }
    return agreement(sign.hash(), sign.opened());
  }

  /** What every agreement needs: these bytes, their rehearsal seen, and a date still to come. */
  private Optional<Refusal> agreement(String hash, boolean opened) {
    if (!hash.equals(sheet.hash())) {
      return Optional.of(Refusal.OTHER_BYTES);
    }
    return opened ? date() : Optional.of(Refusal.REHEARSAL_NOT_OPENED);
  }

  private Optional<Refusal> date() {
    if (!sheet.effectiveFrom().isAfter(situation.today())) {
      return Optional.of(Refusal.TOO_SOON);
    }
    return situation.datesTaken().contains(sheet.effectiveFrom())
        ? Optional.of(Refusal.DATE_TAKEN)
        : Optional.empty();
  }

  private Decision refuse(Refuse refuse) {
    if (!sheet.stage().isWithTheCommittee()) {
      return forbidden(Refusal.NOT_NOW);
    }
    if (!actor.isMember()) {
      return forbidden(Refusal.NOT_YOUR_COMMITTEE);
    }
    return withReason(Stage.REFUSED, refuse.reason());
  }

  private Decision withdraw() {
    if (!sheet.stage().isOpen()) {
      return forbidden(Refusal.NOT_NOW);
    }
    return mayPropose() ? done(sheet.at(Stage.WITHDRAWN)) : forbidden(Refusal.NOT_YOUR_COMMITTEE);
  }

  private Decision block(Block block) {
    if (!actor.coordinator()) {
      return forbidden(Refusal.COORDINATOR_ONLY);
    }
    if (!sheet.stage().isWithTheCommittee() && sheet.stage() != Stage.PLANNED) {
      return forbidden(Refusal.NOT_NOW);
    }
    return withReason(Stage.REFUSED, block.reason());
  }

  private Decision publish(Publish publish) {
    if (!actor.coordinator()) {
      return forbidden(Refusal.COORDINATOR_ONLY);
    }
    if (!sheet.isLaw()) {
      return forbidden(Refusal.COORDINATOR_NEVER_APPROVES);
    }
    if (sheet.stage() != Stage.REHEARSED) {
      return forbidden(Refusal.NOT_NOW);
    }
    return agreement(publish.hash(), publish.opened())
        .map(this::forbidden)
        .orElseGet(() -> done(sheet.at(Stage.PLANNED)));
  }

  private Decision giveNotice(GiveNotice notice) {
    if (sheet.isLaw()) {
      return forbidden(Refusal.LAW_STANDS);
    }
    if (sheet.level().equals(Sheet.MUNICIPALITY)) {
      return forbidden(Refusal.SOMETHING_MUST_HOLD);
    }
    if (sheet.stage() != Stage.IN_FORCE) {
      return forbidden(Refusal.NOT_NOW);
    }
    if (!actor.isMember()) {
      return forbidden(Refusal.NOT_YOUR_COMMITTEE);
    }
    Optional<Refusal> against = against(notice.reason());
    if (against.isPresent()) {
      return forbidden(against.get());
    }
    return notice.until().isAfter(situation.today())
        ? done(sheet.underNotice(notice.until(), notice.reason()))
        : forbidden(Refusal.NOTICE_TOO_SHORT);
  }

  private Decision stop(Stop stop) {
    if (!actor.coordinator()) {
      return forbidden(Refusal.COORDINATOR_ONLY);
    }
    if (sheet.isLaw()) {
      return forbidden(Refusal.LAW_STANDS);
    }
    if (!sheet.stage().holds()) {
      return forbidden(Refusal.NOT_NOW);
    }
    Optional<Refusal> against = against(stop.reason());
    if (against.isPresent()) {
      return forbidden(against.get());
    }
    boolean ends =
        stop.until().isAfter(situation.today())
            && !stop.until().isAfter(situation.today().plusDays(LONGEST_STOP_DAYS));
    return ends ? done(sheet) : forbidden(Refusal.STOP_TOO_LONG);
  }

  private boolean mayPropose() {
    return actor.isMember() || actor.coordinator();
  }

  private Decision withReason(Stage next, String reason) {
    return against(reason).map(this::forbidden).orElseGet(() -> done(sheet.because(next, reason)));
  }

  private static Optional<Refusal> against(String reason) {
    if (reason.isBlank()) {
      return Optional.of(Refusal.REASON_MISSING);
    }
    return reason.length() > LONGEST_REASON
        ? Optional.of(Refusal.REASON_TOO_LONG)
        : Optional.empty();
  }

  private static Decision done(ProposedSheet after) {
    return new Done(after, List.of());
  }

  private Decision forbidden(Refusal why) {
    return new Forbidden(why, sheet.stage());
  }
}
