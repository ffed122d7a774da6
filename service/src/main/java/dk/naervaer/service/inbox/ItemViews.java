package dk.naervaer.service.inbox;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.EmploymentMessage;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows items: with the advisory's reason and the person's name, to whom that may be told. */
final class ItemViews {
  private final AdvisoryList advisories;
  private final Registrations registrations;
  private final BookInForce book;
  private final Consents consents;

  ItemViews(AdvisoryList advisories, Registrations registrations, BookInForce book) {
    this.consents = new Consents(advisories, registrations);
    this.advisories = advisories;
    this.registrations = registrations;
    this.book = book;
  }

  List<ItemView> of(List<Item> items, Caller caller, LocalDate today) {
    List<Item> asked = items.stream().filter(item -> isForLiaison(item, caller)).toList();
    return of(items, consents.about(asked), caller, today);
  }

  /**
   * The same.
   *
   * @param consented about those for a liaison at least
   */
  List<ItemView> of(List<Item> items, Consents.Known consented, Caller caller, LocalDate today) {
    Map<UUID, ShownAdvisory> shown =
        advisories.named(items.stream().map(item -> item.ask().advisoryId()).toList()).stream()
            .collect(Collectors.toMap(ShownAdvisory::id, one -> one));
    // The liaison learns the name once the leader has confirmed that the employee knows.
    Predicate<Item> named = item -> !isForLiaison(item, caller) || consented.knows(item);
    Map<String, String> names = names(items.stream().filter(named).toList(), today);
    return items.stream()
        .filter(item -> shown.containsKey(item.ask().advisoryId()))
        .map(
            item ->
                view(
                    item,
                    java.util.Objects.requireNonNull(shown.get(item.ask().advisoryId())),
                    named.test(item) ? names : Map.of(),
                    today))
        .toList();
  }

  private static boolean isForLiaison(Item item, Caller caller) {
    return item.ask().recipient() == Recipient.LIAISON
        && !caller.isAnyIn(item.ask().workUnit(), Role.COORDINATOR);
  }

  /** The names, by employment. */
  private Map<String, String> names(List<Item> items, LocalDate today) {
    Set<String> employees = new TreeSet<>();
    items.stream()
        .map(item -> item.ask().employeeId())
        .filter(employee -> !employee.isEmpty())
        .forEach(employees::add);
    Map<String, String> names = new HashMap<>();
    for (EmploymentMessage one : registrations.employmentsOn(today, employees)) {
      if (one.name() != null) {
        names.put(one.employmentId(), one.name());
      }
    }
    return names;
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
