package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryChange;
import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.events.WithdrawnBecause;
import dk.naervaer.rules.Assessment;
import dk.naervaer.rules.NotWanted;
import dk.naervaer.rules.RowInstance;
import dk.naervaer.rules.Wanted;
import dk.naervaer.rules.measure.Occasion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Compares what is wanted with what stood the evening before, and says what has to become of each
 * advisory of one employment. Pure: the same input gives the same output.
 *
 * <p>The outcome depends on the facts and on the evening before only, so the order in which a day's
 * facts arrive does not matter: what was given earlier today and is not wanted now is withdrawn,
 * what was withdrawn earlier today and is wanted again is restored.
 */
public final class Reconciler {
  private final Employment employment;
  private final Assessment assessment;
  private final LocalDate today;
  private final Instant now;
  private final Matching matching;
  private final WithdrawalReason reason;
  private final Map<UUID, Advisory> known = new LinkedHashMap<>();
  private final Map<UUID, AdvisoryState> next = new LinkedHashMap<>();
  private final List<AdvisoryChanged> begun = new ArrayList<>();

  private Reconciler(
      Employment employment,
      Collection<Advisory> advisories,
      Assessment assessment,
      LocalDate today,
      Instant now) {
    this.employment = employment;
    this.assessment = assessment;
    this.today = today;
    this.now = now;
    this.matching = new Matching(today);
    this.reason = new WithdrawalReason(assessment);
    for (Advisory advisory : advisories) {
      if (!advisory.isSealed(today, assessment.sealedBefore())) {
        known.put(advisory.id(), advisory);
      }
    }
  }

  /**
   * What becomes of one employment's advisories.
   *
   * @param advisories all of this employment that are not sealed, in any state
   * @param now stamped on what is given or withdrawn; its day in Copenhagen is {@code today}
   * @return those that are new or changed
   */
  public static List<AdvisoryChanged> reconcile(
      Employment employment,
      Collection<Advisory> advisories,
      Assessment assessment,
      LocalDate today,
      Instant now) {
    if (advisories.isEmpty() && isAllAhead(assessment, today)) {
      return List.of();
    }
    return new Reconciler(employment, advisories, assessment, today, now).run();
  }

  private static boolean isAllAhead(Assessment assessment, LocalDate today) {
    for (Wanted wanted : assessment.wanted()) {
      if (!wanted.giveOn().isAfter(today)) {
        return false;
      }
    }
    return true;
  }

  private List<AdvisoryChanged> run() {
    keepOrWithdraw();
    List<Wanted> past = new ArrayList<>();
    List<Wanted> due = new ArrayList<>();
    for (Wanted wanted : matching.unserved(assessment.wanted(), standing())) {
      if (!wanted.giveOn().isAfter(today)) {
        (wanted.dueOn().isBefore(today) ? past : due).add(wanted);
      }
    }
    CatchUp catchUp = new CatchUp(standing(), today);
    due.forEach(catchUp::noteGiven);
    List<Wanted> late = catchUp.choose(past);
    past.removeAll(late);
    past.removeIf(Wanted::waits);
    give(due, late);
    listMissed(past);
    return changes();
  }

  // ---- what stood the evening before

  private void keepOrWithdraw() {
    List<Matching.Held> helds = new ArrayList<>();
    for (Advisory advisory : known.values()) {
      AdvisoryState before = advisory.eveningBefore(today);
      if (before != null && before.counts()) {
        helds.add(new Matching.Held(advisory.id(), before.notice()));
      }
    }
    Map<UUID, Wanted> matched = matching.match(helds, assessment.wanted());
    for (Matching.Held held : helds) {
      AdvisoryState before = eveningOf(held.id());
      next.put(held.id(), after(before, matched.get(held.id())));
    }
  }

  private AdvisoryState eveningOf(UUID id) {
    AdvisoryState before = advisory(id).eveningBefore(today);
    if (before == null) {
      throw new IllegalStateException("asked for the evening of an advisory of today");
    }
    return before;
  }

  private AdvisoryState after(AdvisoryState before, @Nullable Wanted wanted) {
    Notice notice = before.notice();
    if (before.status() == AdvisoryStatus.DONE) {
      return before;
    }
    if (wanted == null) {
      return isMet(notice)
          ? before.as(AdvisoryStatus.DONE)
          : before.withdrawn(now, reason.of(notice));
    }
    if (wanted.giveOn().isAfter(today)) {
      return before.withdrawn(now, moved(notice));
    }
    Notice moved = renewed(notice, wanted);
    boolean passed = moved.limit() && moved.dueOn().isBefore(today);
    AdvisoryStatus status = passed ? AdvisoryStatus.EXPIRED : AdvisoryStatus.GIVEN;
    return new AdvisoryState(status, moved, before.late(), null, null);
  }

  // The first day back moves when the person turned out to be sick on it.
  private static WithdrawnBecause moved(Notice notice) {
    return notice.occasion() == Occasion.RETURN
        ? WithdrawnBecause.SICK_AGAIN
        : WithdrawnBecause.MOVED;
  }

  private boolean isMet(Notice notice) {
    return reason.standing(notice).filter(NotWanted.Because.MET::equals).isPresent();
  }

  // Every row it has ever served stays served; the reason it was given for stays its reason.
  private static Notice renewed(Notice before, Wanted wanted) {
    Notice now = Notice.of(wanted);
    return new Notice(
        before.steps().containsAll(now.steps()) ? before.steps() : both(before, now),
        before.action(),
        now.recipients(),
        now.deadline(),
        now.dueOn(),
        now.giveOn(),
        now.span(),
        now.contactSpan(),
        now.limit(),
        before.explanation());
  }

  private static List<RowInstance> both(Notice before, Notice now) {
    Set<RowInstance> steps = new LinkedHashSet<>(before.steps());
    steps.addAll(now.steps());
    return List.copyOf(steps);
  }

  /** What counts as given now: kept from before, or done today. */
  private List<Notice> standing() {
    List<Notice> notices = new ArrayList<>();
    for (AdvisoryState state : next.values()) {
      if (state.counts()) {
        notices.add(state.notice());
      }
    }
    for (Advisory advisory : today()) {
      if (advisory.state().status() == AdvisoryStatus.DONE) {
        notices.add(advisory.state().notice());
      }
    }
    return notices;
  }

  // ---- what begins today

  private List<Advisory> today() {
    List<Advisory> begunToday = new ArrayList<>();
    for (Advisory advisory : known.values()) {
      if (advisory.eveningBefore(today) == null && advisory.givenAt() != null) {
        begunToday.add(advisory);
      }
    }
    return begunToday;
  }

  private void give(List<Wanted> due, List<Wanted> late) {
    List<Wanted> all = new ArrayList<>(due);
    all.addAll(late);
    List<Matching.Held> earlier = held(today(), status -> status != AdvisoryStatus.DONE);
    Map<UUID, Wanted> restored = matching.match(earlier, all);
    for (Matching.Held held : earlier) {
      Wanted wanted = restored.get(held.id());
      next.put(
          held.id(),
          wanted == null
              ? unwantedToday(advisory(held.id()).state())
              : AdvisoryState.given(Notice.of(wanted), late.contains(wanted)));
    }
    for (Wanted wanted : all) {
      if (!isAmong(restored, wanted)) {
        begin(AdvisoryState.given(Notice.of(wanted), late.contains(wanted)));
      }
    }
  }

  private static List<Matching.Held> held(
      Collection<Advisory> advisories, Predicate<AdvisoryStatus> which) {
    List<Matching.Held> held = new ArrayList<>();
    for (Advisory advisory : advisories) {
      if (which.test(advisory.state().status())) {
        held.add(new Matching.Held(advisory.id(), advisory.state().notice()));
      }
    }
    return held;
  }

  private static boolean isAmong(Map<UUID, Wanted> matched, Wanted wanted) {
    for (Wanted one : matched.values()) {
      if (one == wanted) {
        return true;
      }
    }
    return false;
  }

  private AdvisoryState unwantedToday(AdvisoryState state) {
    if (!state.counts()) {
      return state;
    }
    return isMet(state.notice())
        ? state.as(AdvisoryStatus.DONE)
        : state.withdrawn(now, reasonToday(state.notice()));
  }

  // Somebody who is sick again on the day back is mostly reported that very morning.
  private WithdrawnBecause reasonToday(Notice notice) {
    return notice.occasion() == Occasion.RETURN && reason.isSickAgain(notice)
        ? WithdrawnBecause.SICK_AGAIN
        : WithdrawnBecause.SUPERSEDED;
  }

  private void begin(AdvisoryState state) {
    boolean missed = state.status() == AdvisoryStatus.MISSED;
    Advisory advisory = Advisory.begin(employment, state, missed ? null : now, now, today);
    begun.add(new AdvisoryChanged(advisory, missed ? AdvisoryChange.MISSED : AdvisoryChange.GIVEN));
  }

  // ---- what is only listed

  private void listMissed(List<Wanted> missed) {
    List<Matching.Held> listed = held(known.values(), AdvisoryStatus.MISSED::equals);
    Map<UUID, Wanted> matched = matching.match(listed, missed);
    for (Matching.Held held : listed) {
      Wanted wanted = matched.get(held.id());
      AdvisoryState state = advisory(held.id()).state();
      next.put(
          held.id(),
          wanted == null
              ? state.withdrawn(now, WithdrawnBecause.SUPERSEDED)
              : AdvisoryState.missed(Notice.of(wanted)));
    }
    for (Wanted wanted : missed) {
      if (!isAmong(matched, wanted)) {
        begin(AdvisoryState.missed(Notice.of(wanted)));
      }
    }
  }

  // ---- the difference

  private Advisory advisory(UUID id) {
    Advisory advisory = known.get(id);
    if (advisory == null) {
      throw new IllegalStateException("no such advisory in this reconciliation");
    }
    return advisory;
  }

  private List<AdvisoryChanged> changes() {
    List<AdvisoryChanged> changes = new ArrayList<>();
    next.forEach(
        (id, state) -> {
          Advisory before = advisory(id);
          if (isChange(before.state(), state)) {
            changes.add(new AdvisoryChanged(before.become(state, today), told(before, state)));
          }
        });
    changes.addAll(begun);
    return changes;
  }

  // What was withdrawn earlier today keeps the moment and the reason it was withdrawn with.
  private static boolean isChange(AdvisoryState before, AdvisoryState after) {
    boolean still =
        before.status() == AdvisoryStatus.WITHDRAWN && after.status() == AdvisoryStatus.WITHDRAWN;
    return !still && !before.equals(after);
  }

  private static @Nullable AdvisoryChange told(Advisory advisory, AdvisoryState after) {
    AdvisoryState before = advisory.state();
    if (advisory.givenAt() == null) {
      return null;
    }
    if (before.status() != after.status()) {
      return switch (after.status()) {
        case GIVEN -> AdvisoryChange.GIVEN;
        case DONE -> AdvisoryChange.DONE;
        case WITHDRAWN -> AdvisoryChange.WITHDRAWN;
        case EXPIRED -> AdvisoryChange.EXPIRED;
        case MISSED -> AdvisoryChange.MISSED;
      };
    }
    boolean moved = !before.notice().dueOn().equals(after.notice().dueOn());
    return moved && after.counts() ? AdvisoryChange.MOVED : null;
  }
}
