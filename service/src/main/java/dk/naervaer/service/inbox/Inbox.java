package dk.naervaer.service.inbox;

import dk.naervaer.events.TalkMessage;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.advisory.AdvisoryDesk;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.FactDesk;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlainId;
import dk.naervaer.service.platform.PlatformClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What lies before somebody, and what he or she does about it. A deed is a fact; one that changes
 * what is to be advised is taken by the next assessment in the same transaction.
 */
public final class Inbox {
  private static final int LONGEST_AGO_DAYS = 366;
  private static final int LONGEST_WAIT_DAYS = 90;
  private static final Duration A_DAY = Duration.ofDays(1);

  /** Far more than anybody does; handing on is a mail each time, and all of it is read again. */
  private static final int MOST_A_DAY = 50;

  private final NewItems newItems;
  private final ItemStore items;
  private final DeedStore deeds;
  private final ItemViews views;
  private final Readers readers;
  private final FactDesk facts;
  private final AdvisoryDesk desk;
  private final AdvisoryList advisories;
  private final BookInForce book;
  private final PlatformClock clock;
  private final TransactionTemplate transaction;

  Inbox(
      NewItems newItems,
      ItemStore items,
      DeedStore deeds,
      ItemViews views,
      Readers readers,
      FactDesk facts,
      AdvisoryDesk desk,
      AdvisoryList advisories,
      BookInForce book,
      PlatformClock clock,
      TransactionTemplate transaction) {
    this.newItems = newItems;
    this.items = items;
    this.deeds = deeds;
    this.views = views;
    this.readers = readers;
    this.facts = facts;
    this.desk = desk;
    this.advisories = advisories;
    this.book = book;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** What lies before the caller, soonest first. */
  public List<ItemView> list(Caller caller, boolean closedToo) {
    return views.of(readers.lyingBefore(caller, closedToo), caller, clock.today());
  }

  /** One item; empty when there is none for the caller. */
  public Optional<ItemView> find(Caller caller, UUID id) {
    return items.find(id).filter(item -> readers.may(caller, item)).map(item -> view(item, caller));
  }

  /** Whether there is such an item for the caller, of which nothing is told. */
  public boolean isThere(Caller caller, UUID id) {
    return items.find(id).filter(item -> readers.may(caller, item)).isPresent();
  }

  /** What was done about an item; empty when there is none for the caller. */
  public Optional<List<DoneDeed>> deeds(Caller caller, UUID id) {
    return find(caller, id).map(_ -> deeds.of(id));
  }

  /** Does something about an item. */
  public DeedOutcome act(Caller caller, Deed deed) {
    // What the caller can't see is not there; the transaction itself is the program's.
    return items.find(deed.itemId()).isEmpty()
        ? new DeedOutcome.Unknown()
        : Objects.requireNonNull(transaction.execute(_ -> actLocked(caller, deed)));
  }

  private DeedOutcome actLocked(Caller caller, Deed deed) {
    if (!PlainId.isOne(deed.id())) {
      return new DeedOutcome.Wrong("An id is " + PlainId.RULE + ".");
    }
    Item item = items.lock(deed.itemId()).filter(one -> readers.may(caller, one)).orElse(null);
    if (item == null) {
      return new DeedOutcome.Unknown();
    }
    DeedStore.Known before = deeds.find(caller.id(), deed.id()).orElse(null);
    if (before != null) {
      return isSame(before, deed)
          ? new DeedOutcome.Taken(view(item, caller))
          : new DeedOutcome.Wrong("The same id was used for another deed.");
    }
    if (item.version() != deed.version()) {
      return new DeedOutcome.Stale(item.version());
    }
    boolean opinion = deed.action() == ItemAction.USEFUL || deed.action() == ItemAction.NOT_USEFUL;
    if (!item.isOpen() && !opinion && !isDoneAfterAll(item, deed)) {
      return new DeedOutcome.Closed(item.handling().state());
    }
    Instant now = clock.now();
    if (deeds.since(item.id(), caller.id(), now.minus(A_DAY)) >= MOST_A_DAY) {
      return new DeedOutcome.Wrong("You did so much about it within a day. Go on tomorrow.");
    }
    String wrong = wrong(item, deed, CopenhagenTime.dateAt(now));
    if (wrong != null) {
      return new DeedOutcome.Wrong(wrong);
    }
    deeds.add(caller.id(), deed, now);
    Item after = done(item, deed, now);
    items.save(List.of(after));
    return new DeedOutcome.Taken(view(after, caller));
  }

  // It had closed by itself as not done: somebody had done it and not said so.
  private static boolean isDoneAfterAll(Item item, Deed deed) {
    return item.handling().state() == ItemState.LAPSED && deed.action() == ItemAction.DONE;
  }

  private static boolean isSame(DeedStore.Known before, Deed deed) {
    return before.itemId().equals(deed.itemId())
        && before.action().equals(deed.action().word())
        && Objects.equals(before.value(), deed.value());
  }

  private static @Nullable String wrong(Item item, Deed deed, LocalDate today) {
    if (item.ask().recipient() == Recipient.EMPLOYEE && deed.action() != ItemAction.SEEN) {
      return "A notice can be seen; the leader does the rest.";
    }
    LocalDate day = deed.day();
    return switch (deed.action()) {
      case DONE -> {
        if (day != null && day.isAfter(today)) {
          yield "What has not happened yet is not done.";
        }
        yield day != null && day.isBefore(today.minusDays(LONGEST_AGO_DAYS))
            ? "It was done within the last year."
            : null;
      }
      case POSTPONED -> {
        if (day == null || !day.isAfter(today) || day.isAfter(today.plusDays(LONGEST_WAIT_DAYS))) {
          yield "It can be postponed to a day ahead, at most 90 days.";
        }
        yield item.ask().binding() && day.isAfter(item.ask().dueOn())
            ? "The law sets its day: it can't be postponed beyond it."
            : null;
      }
      case NOT_RELEVANT -> {
        if (item.ask().binding()) {
          yield "The law asks for it: it can't be set aside.";
        }
        yield ItemAction.REASONS.contains(String.valueOf(deed.word()))
            ? null
            : "A reason is one of: " + String.join(", ", ItemAction.REASONS) + ".";
      }
      case HANDED_ON ->
          ItemAction.RECEIVERS.contains(String.valueOf(deed.word()))
              ? null
              : "It can be handed to: " + String.join(", ", ItemAction.RECEIVERS) + ".";
      case SEEN, USEFUL, NOT_USEFUL -> null;
    };
  }

  private Item done(Item item, Deed deed, Instant now) {
    Handling handling = item.handling().seen(now);
    return switch (deed.action()) {
      case SEEN -> item.with(handling);
      case USEFUL -> item.with(handling.found(true));
      case NOT_USEFUL -> item.with(handling.found(false));
      case DONE -> {
        complete(item, deed, now);
        yield item.with(handling.closed(ItemState.DONE, now)).with(item.telling().quiet());
      }
      case NOT_RELEVANT ->
          item.with(handling.notRelevant(String.valueOf(deed.word()), now))
              .with(item.telling().quiet());
      case POSTPONED -> postponed(item.with(handling), Objects.requireNonNull(deed.day()), now);
      case HANDED_ON -> {
        handOn(item, String.valueOf(deed.word()), now);
        yield item.with(handling.handedOn(String.valueOf(deed.word()), now))
            .with(item.telling().quiet());
      }
    };
  }

  // It comes back as a reminder, on that day's digest.
  private Item postponed(Item item, LocalDate until, Instant now) {
    Instant at = readers.times().digestNotBefore(item.ask().workUnit(), until, now);
    return item.with(item.handling().postponed(until)).with(item.telling().at(Stage.TOLD, at));
  }

  // The leader's word completes the advisory; another's only where no leader is asked.
  private void complete(Item item, Deed deed, Instant now) {
    Ask ask = item.ask();
    boolean leaderIsAsked =
        advisories.named(List.of(ask.advisoryId())).stream()
            .anyMatch(shown -> shown.notice().recipients().contains(Recipient.LEADER));
    if (ask.recipient() != Recipient.LEADER && leaderIsAsked) {
      return;
    }
    LocalDate today = CopenhagenTime.dateAt(now);
    if (ask.employeeId().isEmpty()) {
      desk.completeAboutWorkUnit(ask.advisoryId(), today, now);
      return;
    }
    talkKind(ask)
        .ifPresent(
            kind ->
                facts.take(
                    new TalkMessage(
                        "item-" + item.id(),
                        ask.employmentId(),
                        kind,
                        deed.day() == null ? today : deed.day())));
    facts.done(ask.employeeId(), ask.advisoryId());
  }

  // What only a talk fulfils is told as that talk, so that it counts wherever talks count.
  private Optional<String> talkKind(Ask ask) {
    Action action = book.current().configuration().dictionary().actions().get(ask.action());
    if (action == null || action.satisfiedBy().isEmpty()) {
      return Optional.empty();
    }
    return action.satisfiedBy().contains(ask.action())
        ? Optional.of(ask.action())
        : action.satisfiedBy().stream().sorted().findFirst();
  }

  private void handOn(Item item, String receiver, Instant now) {
    Recipient recipient = receiver.equals("hr") ? Recipient.HR : Recipient.COORDINATOR;
    Ask ask = item.ask();
    List<Item> there = new ArrayList<>(items.lockOfAdvisories(List.of(ask.advisoryId())));
    if (there.stream().anyMatch(one -> one.ask().recipient() == recipient)) {
      return;
    }
    Ask handed =
        new Ask(
            ask.advisoryId(),
            recipient,
            ask.employeeId(),
            ask.employmentId(),
            ask.workUnit(),
            "",
            ask.action(),
            ask.dueOn(),
            ask.deadline(),
            ask.binding());
    Instant digest = readers.times().nextDigest(ask.workUnit(), now);
    items.save(List.of(newItems.begin(handed, now, Telling.begin(digest, false))));
  }

  private ItemView view(Item item, Caller caller) {
    return views.of(List.of(item), caller, clock.today()).getFirst();
  }
}
