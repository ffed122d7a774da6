package dk.naervaer.service.inbox;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows items: with the advisory's reason and the person's name, to whom that may be told. */
final class ItemViews {
  private final AdvisoryList advisories;
  private final Registrations registrations;
  private final BookInForce book;

  ItemViews(AdvisoryList advisories, Registrations registrations, BookInForce book) {
    this.advisories = advisories;
    this.registrations = registrations;
    this.book = book;
  }

  List<ItemView> of(List<Item> items, Caller caller, LocalDate today) {
    Map<UUID, ShownAdvisory> shown =
        advisories.named(items.stream().map(item -> item.ask().advisoryId()).toList()).stream()
            .collect(Collectors.toMap(ShownAdvisory::id, one -> one));
    Map<String, String> names = names(items, caller, today);
    return items.stream()
        .filter(item -> shown.containsKey(item.ask().advisoryId()))
        .map(
            item ->
                view(
                    item,
                    java.util.Objects.requireNonNull(shown.get(item.ask().advisoryId())),
                    names,
                    today))
        .toList();
  }

  /** The names, by employment, of those whom the caller may know. */
  private Map<String, String> names(List<Item> items, Caller caller, LocalDate today) {
    Set<String> employees = new TreeSet<>();
    Set<String> confirmed = caller.isOfAll(Role.COORDINATOR) ? Set.of() : confirmed(items);
    items.stream()
        .filter(item -> !item.ask().employeeId().isEmpty())
        .filter(item -> mayKnow(item, caller, confirmed))
        .forEach(item -> employees.add(item.ask().employeeId()));
    Map<String, String> names = new HashMap<>();
    for (EmploymentMessage one : registrations.employmentsOn(today, employees)) {
      if (one.name() != null) {
        names.put(one.employmentId(), one.name());
      }
    }
    return names;
  }

  // The liaison learns the name once the leader has confirmed that the employee knows.
  private static boolean mayKnow(Item item, Caller caller, Set<String> confirmed) {
    return item.ask().recipient() != Recipient.LIAISON
        || caller.isAnyIn(item.ask().workUnit(), Role.COORDINATOR)
        || confirmed.contains(item.ask().employeeId());
  }

  private Set<String> confirmed(List<Item> items) {
    Set<String> asked =
        items.stream()
            .filter(item -> item.ask().recipient() == Recipient.LIAISON)
            .map(item -> item.ask().employeeId())
            .collect(Collectors.toSet());
    return registrations.historiesOf(asked).stream()
        .filter(history -> Confirmed.by(history.answers()))
        .map(EmploymentHistory::employeeId)
        .collect(Collectors.toSet());
  }

  private ItemView view(
      Item item, ShownAdvisory shown, Map<String, String> names, LocalDate today) {
    Configuration configuration = book.current().configuration();
    Ask ask = item.ask();
    Seen.employee(ask.employeeId());
    Handling handling = item.handling();
    AdvisoryLine line = shown.line();
    Action action =
        configuration
            .dictionary()
            .actions()
            .getOrDefault(ask.action(), Action.ordinary(ask.action()));
    return new ItemView(
        item.id(),
        ask.advisoryId(),
        handling.state().word(),
        line.status().name(),
        ask.recipient().word(),
        ask.action(),
        action.danish(),
        action.english(),
        ask.dueOn(),
        item.isOpen() && ask.dueOn().isBefore(today),
        orNull(ask.employeeId()),
        orNull(ask.employmentId()),
        names.get(ask.employmentId()),
        ask.workUnit(),
        configuration
            .organisation()
            .find(ask.workUnit())
            .map(WorkUnit::name)
            .orElse(ask.workUnit()),
        line.caseFirstDay(),
        line.rule(),
        line.why(),
        handling.openedAt(),
        handling.seenAt(),
        handling.postponedTo(),
        handling.because(),
        handling.useful(),
        handling.handedTo(),
        handling.closedAt(),
        line.withdrawnBecause() == null ? null : line.withdrawnBecause().word(),
        item.telling().stage().name().toLowerCase(Locale.ROOT).replace('_', '-'),
        item.version());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
