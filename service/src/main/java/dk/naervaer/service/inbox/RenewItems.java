package dk.naervaer.service.inbox;

import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.advisory.AddressedAdvisory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets the items of advisories follow them: new ones come, the others move, close or open again.
 */
final class RenewItems {
  private final NewItems newItems;
  private final Addressing addressing;
  private final Escalation escalation;
  private final Set<String> binding;
  private final Lapse lapse;
  private final Instant now;

  /**
   * Items as of an instant.
   *
   * @param binding actions whose day the law sets
   * @param lapse whether what nobody acts on has come to its end
   */
  RenewItems(
      NewItems newItems,
      Addressing addressing,
      Escalation escalation,
      Set<String> binding,
      Lapse lapse,
      Instant now) {
    this.newItems = newItems;
    this.addressing = addressing;
    this.escalation = escalation;
    this.binding = binding;
    this.lapse = lapse;
    this.now = now;
  }

  /**
   * The items of an advisory that are new or different.
   *
   * @param known all there are of it
   * @param named the leader payroll names
   */
  List<Item> of(AddressedAdvisory advisory, List<Item> known, @Nullable String named) {
    List<Item> changed = followed(advisory, known, named);
    return lapse.of(advisory, known, changed);
  }

  private List<Item> followed(
      AddressedAdvisory advisory, List<Item> known, @Nullable String named) {
    Map<Recipient, Item> byRecipient = new HashMap<>();
    known.forEach(item -> byRecipient.put(item.ask().recipient(), item));
    List<Item> changed = new ArrayList<>();
    for (Recipient recipient : advisory.recipients()) {
      Ask ask = ask(advisory, recipient, named);
      Item item = byRecipient.remove(recipient);
      if (item != null) {
        add(item, follow(item, ask, advisory), changed);
      } else if (advisory.status() == AdvisoryStatus.GIVEN) {
        changed.add(newItems.begin(ask, now, escalation.begin(ask, now)));
      } else {
        // Over before anybody could look: kept for the record, told to nobody.
        Item over = newItems.begin(ask, now, Telling.begin(null, false));
        changed.add(follow(over, ask, advisory));
      }
    }
    // To whom it was handed on goes along with it.
    byRecipient
        .values()
        .forEach(
            item ->
                add(
                    item,
                    follow(item, ask(advisory, item.ask().recipient(), named), advisory),
                    changed));
    return changed;
  }

  private static void add(Item before, Item after, List<Item> changed) {
    if (!before.equals(after)) {
      changed.add(after);
    }
  }

  private Item follow(Item item, Ask ask, AddressedAdvisory advisory) {
    Item renewed = item.ask().equals(ask) ? item : item.with(ask);
    return switch (advisory.status()) {
      case GIVEN, MISSED -> open(renewed, item, lapse.caseRuns(advisory));
      case DONE -> close(renewed, ItemState.DONE);
      case WITHDRAWN -> close(renewed, ItemState.WITHDRAWN);
      case EXPIRED -> close(renewed, ItemState.EXPIRED);
    };
  }

  private Item open(Item renewed, Item before, boolean caseRuns) {
    ItemState state = before.handling().state();
    boolean closedByItself =
        state == ItemState.WITHDRAWN
            || state == ItemState.EXPIRED
            || (state == ItemState.LAPSED && caseRuns);
    if (closedByItself) {
      return renewed.with(renewed.handling().reopened()).with(escalation.begin(renewed.ask(), now));
    }
    boolean moved = !renewed.ask().dueOn().equals(before.ask().dueOn());
    boolean passedOn = !renewed.ask().addressee().equals(before.ask().addressee());
    if (!renewed.isOpen() || !(moved || passedOn)) {
      return renewed;
    }
    // A new leader is told of what is open; a moved day moves the reminder.
    if (passedOn) {
      return renewed.with(
          Telling.begin(escalation.times().nextDigest(renewed.ask().workUnit(), now), false));
    }
    return renewed.telling().stage() == Stage.TOLD
        ? renewed.with(renewed.telling().at(Stage.TOLD, escalation.reminderAt(renewed.ask(), now)))
        : renewed;
  }

  private Item close(Item item, ItemState how) {
    // What closed by itself as not done takes what became of the advisory after all.
    if (!item.isOpen() && item.handling().state() != ItemState.LAPSED) {
      return item;
    }
    Item closed = item.with(item.handling().closed(how, now));
    boolean tell = how == ItemState.WITHDRAWN && item.telling().toldAt() != null;
    Telling telling = item.telling();
    return closed.with(
        tell
            ? telling.at(
                Stage.FALLEN_AWAY, escalation.times().nextDigest(item.ask().workUnit(), now))
            : telling.quiet());
  }

  private Ask ask(AddressedAdvisory advisory, Recipient recipient, @Nullable String named) {
    return new Ask(
        advisory.id(),
        recipient,
        advisory.employeeId(),
        advisory.employmentId(),
        advisory.workUnit(),
        recipient == Recipient.EMPLOYEE
            ? advisory.employeeId()
            : addressing.addressee(recipient, advisory.workUnit(), named),
        advisory.action(),
        advisory.dueOn(),
        advisory.deadline(),
        binding.contains(advisory.action()));
  }
}
