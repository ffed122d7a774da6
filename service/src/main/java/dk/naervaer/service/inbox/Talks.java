package dk.naervaer.service.inbox;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.TalkMessage;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.FactDesk;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.platform.PlainId;
import dk.naervaer.service.platform.PlatformClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Registers talks, and tells how far the leader is in a case. */
public final class Talks {
  private static final int LONGEST_AHEAD_DAYS = 400;
  private static final int LONGEST_AGO_YEARS = 10;

  /** Far more than anybody has to tell of one person; each telling can be a mail to three. */
  private static final int MOST_A_DAY = 50;

  private static final Duration A_DAY = Duration.ofDays(1);

  private final TalkStore store;
  private final ItemStore items;
  private final LiaisonStore liaisons;
  private final Invitations invitations;
  private final FactDesk facts;
  private final AdvisoryList advisories;
  private final Registrations registrations;
  private final Sight sight;
  private final BookInForce book;
  private final PlatformClock clock;
  private final TransactionTemplate transaction;

  Talks(
      TalkStore store,
      ItemStore items,
      LiaisonStore liaisons,
      Invitations invitations,
      FactDesk facts,
      AdvisoryList advisories,
      Registrations registrations,
      Sight sight,
      BookInForce book,
      PlatformClock clock,
      TransactionTemplate transaction) {
    this.store = store;
    this.items = items;
    this.liaisons = liaisons;
    this.invitations = invitations;
    this.facts = facts;
    this.advisories = advisories;
    this.registrations = registrations;
    this.sight = sight;
    this.book = book;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** What became of a registration. */
  public enum Outcome {
    TAKEN,
    /** The very same is known already. */
    KNOWN,
    UNKNOWN_EMPLOYMENT,
    /** A talk held ahead, or planned or agreed on for a day that has passed or lies far away. */
    BAD_DAY,
    BAD_ROLE,
    /** Its id is none of {@link PlainId}. */
    BAD_ID,
    /** None of the dictionary's words. */
    BAD_KIND,
    /** What was held stays held: a talk is told once. */
    HELD_ALREADY,
    /** Who asks told so much of this person's talks within a day. */
    ENOUGH
  }

  /** Registers a talk, or tells more of one: that it was held, or that it is journalised. */
  public Outcome register(Caller caller, TalkRecord talk) {
    if (!sight.leads(caller, talk.employmentId())) {
      return Outcome.UNKNOWN_EMPLOYMENT;
    }
    if (!PlainId.isOne(talk.id())) {
      return Outcome.BAD_ID;
    }
    if (!TalkRecord.ROLES.containsAll(talk.tookPart())) {
      return Outcome.BAD_ROLE;
    }
    if (!book.current().configuration().dictionary().talkKinds().contains(talk.kind())) {
      return Outcome.BAD_KIND;
    }
    if (isBadDay(talk)) {
      return Outcome.BAD_DAY;
    }
    return Objects.requireNonNull(transaction.execute(_ -> take(caller, talk)));
  }

  private boolean isBadDay(TalkRecord talk) {
    LocalDate today = clock.today();
    LocalDate farthest = today.plusDays(LONGEST_AHEAD_DAYS);
    LocalDate next = talk.nextContact();
    boolean badNext = next != null && (next.isBefore(talk.day()) || next.isAfter(farthest));
    return badNext
        || talk.day().isBefore(today.minusYears(LONGEST_AGO_YEARS))
        || talk.day().isAfter(talk.held() ? today : farthest);
  }

  // Of one whose day has passed since it was planned more can be told, but not another time.
  private boolean isPlannedTooLate(@Nullable TalkRecord before, TalkRecord talk) {
    boolean planned = talk.isPlanned() && talk.day().isBefore(clock.today());
    return planned && (before == null || before.cancelled() || !talk.isAtTheTimeOf(before));
  }

  private Outcome take(Caller caller, TalkRecord talk) {
    store.waitForOthers(talk);
    TalkRecord before = store.find(talk.employmentId(), talk.id()).orElse(null);
    if (isPlannedTooLate(before, talk)) {
      return Outcome.BAD_DAY;
    }
    if (talk.equals(before)) {
      return Outcome.KNOWN;
    }
    if (!talk.held() && isHeldAsFact(talk)) {
      return Outcome.HELD_ALREADY;
    }
    boolean heldBefore = before != null && before.held();
    if (heldBefore && (talk.cancelled() || !isSameTalk(before, talk))) {
      return Outcome.HELD_ALREADY;
    }
    Instant yesterday = clock.now().minus(A_DAY);
    if (store.toldSince(talk.employmentId(), caller.id(), yesterday) >= MOST_A_DAY) {
      return Outcome.ENOUGH;
    }
    Outcome outcome = talk.held() && !heldBefore ? asFact(talk) : Outcome.TAKEN;
    if (outcome == Outcome.TAKEN) {
      invitations.tell(before, talk, caller.id());
    }
    return outcome;
  }

  // Told as a fact only, by whoever does not plan talks here.
  private boolean isHeldAsFact(TalkRecord talk) {
    return registrations
        .employeeOf(talk.employmentId())
        .map(registrations::histories)
        .orElse(List.of())
        .stream()
        .filter(history -> history.employmentId().equals(talk.employmentId()))
        .flatMap(history -> history.talks().stream())
        .anyMatch(held -> held.id().equals(talk.id()));
  }

  // What is told as held here and is no fact would leave its advisory open.
  private Outcome asFact(TalkRecord talk) {
    TalkMessage held = new TalkMessage(talk.id(), talk.employmentId(), talk.kind(), talk.day());
    return switch (facts.take(held)) {
      case ENOUGH -> Outcome.ENOUGH;
      case OTHERWISE -> Outcome.HELD_ALREADY;
      default -> Outcome.TAKEN;
    };
  }

  private static boolean isSameTalk(@Nullable TalkRecord before, TalkRecord talk) {
    return before != null
        && talk.held()
        && before.kind().equals(talk.kind())
        && before.day().equals(talk.day());
  }

  /** Talks planned, held or cancelled, as they were last told; nothing for who does not lead. */
  public List<TalkRecord> of(Caller caller, String employmentId) {
    return sight.leads(caller, employmentId) ? store.of(List.of(employmentId)) : List.of();
  }

  /** Advisories that closed by themselves, done by nobody; nothing for who does not lead. */
  public Set<UUID> undone(Caller caller, String employmentId) {
    return sight.leads(caller, employmentId) ? undone(employmentId) : Set.of();
  }

  private Set<UUID> undone(String employmentId) {
    return items.ofEmployments(List.of(employmentId)).stream()
        .filter(item -> item.handling().state() == ItemState.LAPSED)
        .map(item -> item.ask().advisoryId())
        .collect(Collectors.toSet());
  }

  /**
   * A step of a case.
   *
   * @param kind {@code advised}, {@code planned}, {@code cancelled}, {@code held} or {@code
   *     liaison}
   * @param what the action advised, the kind of talk, or what the liaison answered
   * @param status of an advisory; null of a talk
   * @param nextContact agreed on at a talk
   * @param notDone whether what was advised closed by itself, done by nobody
   */
  public record CaseStep(
      LocalDate day,
      String kind,
      String what,
      @Nullable String status,
      @Nullable String rule,
      @Nullable LocalDate nextContact,
      @Nullable Boolean journalised,
      boolean notDone) {}

  /** How far the leader is: what was advised and which talks were held, in order. */
  public Optional<List<CaseStep>> sequence(Caller caller, String employmentId) {
    List<Responsibility> asked =
        registrations.responsibilities(List.of(employmentId), clock.today());
    boolean may =
        sight.leads(caller, employmentId)
            || asked.stream().anyMatch(one -> caller.isAnyIn(one.workUnit(), Role.HR));
    if (may) {
      asked.forEach(one -> Seen.employee(one.employeeId()));
    }
    return may ? Optional.of(steps(employmentId)) : Optional.empty();
  }

  private List<CaseStep> steps(String employmentId) {
    List<CaseStep> steps = new ArrayList<>();
    Set<UUID> undone = undone(employmentId);
    registrations
        .employeeOf(employmentId)
        .ifPresent(
            employee ->
                advisories.page(AdvisoryQuery.all().of(employee)).stream()
                    .filter(one -> employmentId.equals(one.line().employmentId()))
                    .map(one -> advised(one.line(), undone.contains(one.id())))
                    .forEach(steps::add));
    List<TalkRecord> talks = store.of(List.of(employmentId));
    steps.addAll(heldElsewhere(employmentId, talks));
    talks.stream()
        .map(
            talk ->
                new CaseStep(
                    talk.day(),
                    talk.held() ? "held" : talk.cancelled() ? "cancelled" : "planned",
                    talk.kind(),
                    null,
                    null,
                    talk.nextContact(),
                    talk.journalised(),
                    false))
        .forEach(steps::add);
    steps.addAll(answered(employmentId));
    steps.sort(Comparator.comparing(CaseStep::day).thenComparing(CaseStep::kind));
    return steps;
  }

  private static CaseStep advised(AdvisoryLine line, boolean notDone) {
    return new CaseStep(
        line.dueOn(),
        "advised",
        line.action(),
        line.status().name(),
        line.rule(),
        null,
        null,
        notDone);
  }

  // Talks told through the contract with other programs: a day and a kind.
  private List<CaseStep> heldElsewhere(String employmentId, List<TalkRecord> known) {
    Set<String> ids = known.stream().map(TalkRecord::id).collect(Collectors.toSet());
    return registrations.employeeOf(employmentId).stream()
        .flatMap(employee -> registrations.histories(employee).stream())
        .filter(history -> history.employmentId().equals(employmentId))
        .flatMap(history -> history.talks().stream())
        .filter(talk -> !ids.contains(talk.id()))
        .map(
            talk -> new CaseStep(talk.heldOn(), "held", talk.kind(), null, null, null, null, false))
        .toList();
  }

  // What the job centre's liaison has answered the leader, and how it ended.
  private List<CaseStep> answered(String employmentId) {
    return liaisons.about(List.of(employmentId)).stream()
        .filter(step -> step.word() != null)
        .map(
            step ->
                new CaseStep(
                    step.day(),
                    "liaison",
                    String.valueOf(step.word()),
                    null,
                    null,
                    null,
                    null,
                    false))
        .toList();
  }
}
