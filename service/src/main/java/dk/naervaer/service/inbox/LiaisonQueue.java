package dk.naervaer.service.inbox;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.Municipality;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The job-centre liaison's queue: one entry a person, however many advisories and employments. The
 * name is told once the leader has confirmed that the employee knows.
 */
public final class LiaisonQueue {
  private final Readers readers;
  private final ItemViews views;
  private final LiaisonStore steps;
  private final Registrations registrations;
  private final BookInForce book;
  private final PlatformClock clock;
  private final Consents consents;

  LiaisonQueue(
      Readers readers,
      ItemViews views,
      LiaisonStore steps,
      Registrations registrations,
      BookInForce book,
      PlatformClock clock,
      Consents consents) {
    this.readers = readers;
    this.views = views;
    this.steps = steps;
    this.registrations = registrations;
    this.book = book;
    this.clock = clock;
    this.consents = consents;
  }

  /**
   * A person in the queue.
   *
   * @param name null until it is confirmed that the employee knows
   * @param residence code of the municipality; null when unknown
   * @param ownMunicipality whether that is ours
   * @param latestRequest the last day for fast track; null when none is advised
   * @param mayDecline always: it is the employee's choice
   * @param declined whether he or she has
   * @param answer the last answer to the leader
   */
  public record Entry(
      String employeeId,
      @Nullable String name,
      @Nullable String residence,
      boolean ownMunicipality,
      @Nullable LocalDate latestRequest,
      boolean mayDecline,
      boolean declined,
      boolean employeeKnows,
      long contacts,
      long meetings,
      @Nullable String answer,
      @Nullable String outcome,
      List<ItemView> items) {

    @Override
    public String toString() {
      return "Entry[…]";
    }
  }

  /**
   * What is asked about an employment.
   *
   * @param since the first day of the absence or concern it is about, the last one of several
   * @param latestOn the last day for fast track; null when none is advised
   */
  record Request(String employmentId, LocalDate since, @Nullable LocalDate latestOn) {}

  /** The queue of a liaison; who else asks gets an empty one. */
  public List<Entry> of(Caller caller, boolean closedToo) {
    List<Item> asked =
        readers.lyingBefore(caller, closedToo).stream()
            .filter(item -> item.ask().recipient() == Recipient.LIAISON)
            .filter(item -> !item.ask().employeeId().isEmpty())
            .toList();
    LocalDate today = clock.today();
    Consents.Known consented = consents.about(asked);
    Map<String, List<ItemView>> shown =
        views.of(asked, consented, caller, today).stream()
            .collect(Collectors.groupingBy(view -> String.valueOf(view.employeeId())));
    Map<String, List<LiaisonStep>> taken =
        steps
            .about(
                asked.stream().map(item -> item.ask().employmentId()).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.groupingBy(LiaisonStep::employeeId));
    Map<String, List<Item>> byPerson =
        asked.stream()
            .collect(
                Collectors.groupingBy(
                    item -> item.ask().employeeId(), LinkedHashMap::new, Collectors.toList()));
    Map<String, List<EmploymentMessage>> told = told(asked, today);
    List<Entry> entries = new ArrayList<>();
    byPerson.forEach(
        (employee, items) ->
            entries.add(
                entry(
                    employee,
                    items,
                    taken.getOrDefault(employee, List.of()),
                    told.getOrDefault(employee, List.of()),
                    consented,
                    shown.getOrDefault(employee, List.of()))));
    return entries;
  }

  private Entry entry(
      String employee,
      List<Item> items,
      List<LiaisonStep> taken,
      List<EmploymentMessage> told,
      Consents.Known consented,
      List<ItemView> shown) {
    boolean knows = isKnown(items, consented);
    String residence = first(told, EmploymentMessage::residenceMunicipality);
    Municipality own = book.current().configuration().organisation().municipality();
    return new Entry(
        employee,
        knows ? first(told, EmploymentMessage::name) : null,
        residence,
        residence == null || residence.equals(own.code()),
        latestRequest(shown),
        true,
        items.stream().anyMatch(consented::declines),
        knows,
        count("contact", taken),
        count("meeting", taken),
        last("answer", taken),
        last("outcome", taken),
        shown);
  }

  // By the employments that are asked about: what another one's payroll tells is not its affair.
  private Map<String, List<EmploymentMessage>> told(List<Item> asked, LocalDate today) {
    Set<String> about =
        asked.stream().map(item -> item.ask().employmentId()).collect(Collectors.toSet());
    Set<String> people =
        asked.stream().map(item -> item.ask().employeeId()).collect(Collectors.toSet());
    return registrations.employmentsOn(today, people).stream()
        .filter(one -> about.contains(one.employmentId()))
        .collect(Collectors.groupingBy(EmploymentMessage::employeeId));
  }

  private static @Nullable String first(
      List<EmploymentMessage> told, Function<EmploymentMessage, @Nullable String> what) {
    for (EmploymentMessage one : told) {
      String word = what.apply(one);
      if (word != null) {
        return word;
      }
    }
    return null;
  }

  /** What is asked about somebody, by employment. */
  List<Request> requests(Entry entry) {
    Map<String, List<ItemView>> byEmployment = new TreeMap<>();
    for (ItemView item : entry.items()) {
      if (item.employmentId() != null && item.caseFirstDay() != null) {
        byEmployment.computeIfAbsent(item.employmentId(), _ -> new ArrayList<>()).add(item);
      }
    }
    List<Request> requests = new ArrayList<>();
    byEmployment.forEach(
        (employment, items) ->
            items.stream()
                .map(ItemView::caseFirstDay)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .ifPresent(
                    since -> requests.add(new Request(employment, since, latestRequest(items)))));
    return requests;
  }

  // What is asked is named with the person, so that none of it may be what he or she does not know.
  private boolean isKnown(List<Item> items, Consents.Known consented) {
    List<Item> requests = items.stream().filter(item -> isRequest(item.ask().action())).toList();
    return requests.isEmpty()
        ? items.stream().anyMatch(consented::knows)
        : requests.stream().allMatch(consented::knows);
  }

  private @Nullable LocalDate latestRequest(List<ItemView> items) {
    return items.stream()
        .filter(item -> isRequest(item.action()))
        .map(ItemView::dueOn)
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private boolean isRequest(String action) {
    return isRequest(book.current().configuration(), action);
  }

  /** Whether an action is what an employee can ask for first: a request to the job centre. */
  static boolean isRequest(Configuration configuration, String word) {
    Action action = configuration.dictionary().actions().get(word);
    return action != null && action.openedBy().contains(Question.EMPLOYEE_ASKS.word());
  }

  static long count(String kind, List<LiaisonStep> taken) {
    return taken.stream().filter(step -> step.kind().equals(kind)).count();
  }

  private static @Nullable String last(String kind, List<LiaisonStep> taken) {
    return taken.stream()
        .filter(step -> step.kind().equals(kind))
        .map(LiaisonStep::word)
        .filter(Objects::nonNull)
        .reduce((_, newer) -> newer)
        .orElse(null);
  }
}
