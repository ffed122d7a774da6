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
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
   * @param name null where payroll tells none
   * @param residence code of the municipality; null when unknown
   * @param since the first day of the absence or concern it is about, the last one of several
   * @param latestOn the last day for fast track; null when none is advised
   * @param advisories by which it is asked
   */
  record Request(
      String employeeId,
      String employmentId,
      @Nullable String name,
      @Nullable String residence,
      LocalDate since,
      @Nullable LocalDate latestOn,
      List<UUID> advisories) {

    @Override
    public String toString() {
      return "Request[…]";
    }
  }

  /** What lies before somebody, and all that is asked to show it. */
  private record Reading(
      List<Item> asked,
      Consents.Known consented,
      List<ItemView> shown,
      Map<String, List<EmploymentMessage>> told) {}

  /** The queue of a liaison; who else asks gets an empty one. */
  public List<Entry> of(Caller caller, boolean closedToo) {
    Reading read = read(caller, closedToo);
    Map<String, List<ItemView>> shown =
        read.shown().stream()
            .collect(Collectors.groupingBy(view -> String.valueOf(view.employeeId())));
    Map<String, List<LiaisonStep>> taken =
        steps
            .about(
                read.asked().stream()
                    .map(item -> item.ask().employmentId())
                    .collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.groupingBy(LiaisonStep::employeeId));
    List<Entry> entries = new ArrayList<>();
    by(read.asked(), Ask::employeeId)
        .forEach(
            (employee, items) ->
                entries.add(
                    entry(
                        employee,
                        items,
                        taken.getOrDefault(employee, List.of()),
                        read.told().getOrDefault(employee, List.of()),
                        read.consented(),
                        shown.getOrDefault(employee, List.of()))));
    return entries;
  }

  private Reading read(Caller caller, boolean closedToo) {
    List<Item> asked =
        readers.lyingBefore(caller, closedToo).stream()
            .filter(item -> item.ask().recipient() == Recipient.LIAISON)
            .filter(item -> !item.ask().employeeId().isEmpty())
            .toList();
    LocalDate today = clock.today();
    Consents.Known consented = consents.about(asked);
    return new Reading(
        asked, consented, views.of(asked, consented, caller, today), told(asked, today));
  }

  private static Map<String, List<Item>> by(List<Item> items, Function<Ask, String> what) {
    return items.stream()
        .collect(
            Collectors.groupingBy(
                item -> what.apply(item.ask()), LinkedHashMap::new, Collectors.toList()));
  }

  private Entry entry(
      String employee,
      List<Item> items,
      List<LiaisonStep> taken,
      List<EmploymentMessage> told,
      Consents.Known consented,
      List<ItemView> shown) {
    boolean knows = items.stream().allMatch(consented::knows);
    String residence = first(told, EmploymentMessage::residenceMunicipality);
    Municipality own = book.current().configuration().organisation().municipality();
    return new Entry(
        employee,
        knows ? first(told, EmploymentMessage::name) : null,
        residence,
        residence == null || residence.equals(own.code()),
        latestRequest(shown),
        true,
        by(items, Ask::employmentId).values().stream()
            .allMatch(some -> isDeclined(some, consented)),
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

  /**
   * What may be handed over with the name: of each employment what is asked about its newest
   * absence or concern, and about the case that this fell in, if the employee knows of it and has
   * not declined. An earlier absence, of which something may still lie there, is neither asked
   * about again nor an answer about this one.
   */
  List<Request> mayHandOver(Caller caller) {
    Reading read = read(caller, false);
    Map<String, List<ItemView>> shown =
        read.shown().stream()
            .filter(view -> view.employmentId() != null && view.caseFirstDay() != null)
            .collect(Collectors.groupingBy(view -> String.valueOf(view.employmentId())));
    List<Request> requests = new ArrayList<>();
    by(read.asked(), Ask::employmentId)
        .forEach(
            (employment, items) -> {
              List<ItemView> views = shown.getOrDefault(employment, List.of());
              since(views)
                  .flatMap(since -> request(items, since, views, read))
                  .ifPresent(requests::add);
            });
    return requests;
  }

  private Optional<Request> request(
      List<Item> items, LocalDate since, List<ItemView> views, Reading read) {
    List<Item> asked =
        items.stream().filter(item -> read.consented().isAboutCaseOn(since, item)).toList();
    Set<UUID> ids = asked.stream().map(Item::id).collect(Collectors.toSet());
    List<ItemView> seen = views.stream().filter(view -> ids.contains(view.id())).toList();
    return isKnown(asked, read.consented()) && !isDeclined(asked, read.consented())
        ? Optional.of(request(asked.getFirst().ask(), since, seen, read.told()))
        : Optional.empty();
  }

  private static Optional<LocalDate> since(List<ItemView> views) {
    return views.stream()
        .map(ItemView::caseFirstDay)
        .filter(Objects::nonNull)
        .max(LocalDate::compareTo);
  }

  private Request request(
      Ask ask, LocalDate since, List<ItemView> views, Map<String, List<EmploymentMessage>> all) {
    List<EmploymentMessage> told =
        all.getOrDefault(ask.employeeId(), List.of()).stream()
            .filter(one -> one.employmentId().equals(ask.employmentId()))
            .toList();
    return new Request(
        ask.employeeId(),
        ask.employmentId(),
        first(told, EmploymentMessage::name),
        first(told, EmploymentMessage::residenceMunicipality),
        since,
        latestRequest(views),
        views.stream().map(ItemView::advisoryId).toList());
  }

  private static boolean isDeclined(List<Item> items, Consents.Known consented) {
    return items.stream().anyMatch(consented::declines);
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
