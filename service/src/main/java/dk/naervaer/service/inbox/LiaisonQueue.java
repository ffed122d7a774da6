package dk.naervaer.service.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.naervaer.config.Configuration;
import dk.naervaer.config.Municipality;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.PlatformClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The job-centre liaison's queue: one entry a person, however many advisories and employments. The
 * name is told once the leader has confirmed that the employee knows.
 */
public final class LiaisonQueue {
  private static final Duration A_DAY = Duration.ofDays(1);

  /** Far more than anybody has to tell of one person; an answer is a mail each time. */
  private static final int MOST_A_DAY = 50;

  private final Readers readers;
  private final ItemViews views;
  private final LiaisonStore steps;
  private final Registrations registrations;
  private final BookInForce book;
  private final PlatformClock clock;
  private final LiaisonAnswers answers;
  private final Consents consents;
  private final TransactionTemplate transaction;

  LiaisonQueue(
      Readers readers,
      ItemViews views,
      LiaisonStore steps,
      Registrations registrations,
      BookInForce book,
      PlatformClock clock,
      LiaisonAnswers answers,
      Consents consents,
      TransactionTemplate transaction) {
    this.readers = readers;
    this.views = views;
    this.steps = steps;
    this.registrations = registrations;
    this.book = book;
    this.clock = clock;
    this.answers = answers;
    this.consents = consents;
    this.transaction = transaction;
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
   * @param requests the same by employment
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
      List<ItemView> items,
      @JsonIgnore List<Request> requests) {

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

  /** Counts for the status meeting. */
  public record Figures(
      LocalDate from,
      LocalDate to,
      long cases,
      long contacts,
      long meetings,
      Map<String, Long> outcomes) {}

  /** The queue of a liaison; who else asks gets an empty one. */
  public List<Entry> of(Caller caller, boolean closedToo) {
    Map<String, List<Item>> byPerson = new LinkedHashMap<>();
    readers.lyingBefore(caller, closedToo).stream()
        .filter(item -> item.ask().recipient() == Recipient.LIAISON)
        .filter(item -> !item.ask().employeeId().isEmpty())
        .forEach(
            item ->
                byPerson
                    .computeIfAbsent(item.ask().employeeId(), _ -> new ArrayList<>())
                    .add(item));
    LocalDate today = clock.today();
    Map<String, List<LiaisonStep>> taken = new LinkedHashMap<>();
    steps
        .about(
            byPerson.values().stream()
                .flatMap(List::stream)
                .map(item -> item.ask().employmentId())
                .collect(Collectors.toSet()))
        .forEach(
            step -> taken.computeIfAbsent(step.employeeId(), _ -> new ArrayList<>()).add(step));
    Map<String, EmploymentMessage> employments = new LinkedHashMap<>();
    registrations
        .employmentsOn(today, byPerson.keySet())
        .forEach(person -> employments.putIfAbsent(person.employeeId(), person));
    Consents.Known consented =
        consents.about(byPerson.values().stream().flatMap(List::stream).toList());
    Map<String, List<ItemView>> shown = new LinkedHashMap<>();
    views
        .of(byPerson.values().stream().flatMap(List::stream).toList(), caller, today)
        .forEach(
            view ->
                shown
                    .computeIfAbsent(String.valueOf(view.employeeId()), _ -> new ArrayList<>())
                    .add(view));
    List<Entry> entries = new ArrayList<>();
    byPerson.forEach(
        (employee, items) ->
            entries.add(
                entry(
                    employee,
                    items,
                    taken.getOrDefault(employee, List.of()),
                    employments,
                    consented,
                    shown.getOrDefault(employee, List.of()))));
    return entries;
  }

  private Entry entry(
      String employee,
      List<Item> items,
      List<LiaisonStep> taken,
      Map<String, EmploymentMessage> employments,
      Consents.Known consented,
      List<ItemView> shown) {
    EmploymentMessage person = employments.get(employee);
    boolean knows = isKnown(items, consented);
    String residence = person == null ? null : person.residenceMunicipality();
    Municipality own = book.current().configuration().organisation().municipality();
    return new Entry(
        employee,
        knows && person != null ? person.name() : null,
        residence,
        residence == null || residence.equals(own.code()),
        latestRequest(items),
        true,
        items.stream().anyMatch(consented::declines),
        knows,
        count("contact", taken),
        count("meeting", taken),
        last("answer", taken),
        last("outcome", taken),
        shown,
        byEmployment(items, shown));
  }

  private List<Request> byEmployment(List<Item> items, List<ItemView> shown) {
    Map<String, LocalDate> since = new TreeMap<>();
    for (ItemView view : shown) {
      if (view.employmentId() != null && view.caseFirstDay() != null) {
        since.merge(view.employmentId(), view.caseFirstDay(), (a, b) -> a.isAfter(b) ? a : b);
      }
    }
    return since.entrySet().stream()
        .map(
            one ->
                new Request(
                    one.getKey(),
                    one.getValue(),
                    latestRequest(
                        items.stream()
                            .filter(item -> item.ask().employmentId().equals(one.getKey()))
                            .toList())))
        .toList();
  }

  // What is asked is named with the person, so that none of it may be what he or she does not know.
  private boolean isKnown(List<Item> items, Consents.Known consented) {
    List<Item> requests = requests(items);
    return requests.isEmpty()
        ? items.stream().anyMatch(consented::knows)
        : requests.stream().allMatch(consented::knows);
  }

  private @Nullable LocalDate latestRequest(List<Item> items) {
    return requests(items).stream()
        .map(item -> item.ask().dueOn())
        .min(LocalDate::compareTo)
        .orElse(null);
  }

  private List<Item> requests(List<Item> items) {
    Configuration configuration = book.current().configuration();
    return items.stream().filter(item -> isRequest(configuration, item.ask().action())).toList();
  }

  /** Whether an action is what an employee can ask for first: a request to the job centre. */
  static boolean isRequest(Configuration configuration, String word) {
    Action action = configuration.dictionary().actions().get(word);
    return action != null && action.openedBy().contains(Question.EMPLOYEE_ASKS.word());
  }

  private static long count(String kind, List<LiaisonStep> taken) {
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

  /** What became of a step. */
  public enum Outcome {
    TAKEN,
    KNOWN,
    /** Something else was told before under its id, and stands. */
    OTHERWISE,
    /** Nobody of that id is in the caller's queue. */
    UNKNOWN,
    WRONG,
    /** So much was told of this person within a day. */
    ENOUGH
  }

  /** Registers a contact, a meeting, an answer to the leader or an outcome. */
  public Outcome register(Caller caller, LiaisonStep step) {
    if (!step.isSound() || step.day().isAfter(clock.today())) {
      return Outcome.WRONG;
    }
    List<Item> asked =
        caller.isAny(Role.LIAISON, Role.COORDINATOR)
            ? readers.lyingBefore(caller, step.employeeId()).stream()
                .filter(item -> item.ask().recipient() == Recipient.LIAISON)
                .toList()
            : List.of();
    if (asked.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    // Of this one only, whoever else lies in the queue.
    Seen.employee(step.employeeId());
    Set<String> employments = employments(asked);
    return Objects.requireNonNull(transaction.execute(_ -> add(caller, step, employments)));
  }

  // Whose leaders have asked; of what is over where nothing is open any more.
  private static Set<String> employments(List<Item> asked) {
    List<Item> open = asked.stream().filter(Item::isOpen).toList();
    return (open.isEmpty() ? asked : open)
        .stream().map(item -> item.ask().employmentId()).collect(Collectors.toSet());
  }

  /**
   * The same for a receipt of what the caller has handed over: whom it was about can be in
   * another's queue by now, and the leader is to be told all the same.
   */
  Outcome answered(Caller caller, LiaisonStep step, Collection<String> employments) {
    return add(caller, step, employments);
  }

  private Outcome add(Caller caller, LiaisonStep step, Collection<String> employments) {
    LiaisonStep before = steps.find(caller.id(), step.id()).orElse(null);
    if (before != null) {
      return step.equals(before) ? Outcome.KNOWN : Outcome.OTHERWISE;
    }
    Instant yesterday = clock.now().minus(A_DAY);
    if (steps.since(caller.id(), step.employeeId(), yesterday) >= MOST_A_DAY) {
      return Outcome.ENOUGH;
    }
    if (!steps.add(step, employments, caller.id(), clock.now())) {
      return steps.find(caller.id(), step.id()).filter(step::equals).isPresent()
          ? Outcome.KNOWN
          : Outcome.OTHERWISE;
    }
    if (step.kind().equals("answer")) {
      answers.tell(step, employments, caller.id());
    }
    return Outcome.TAKEN;
  }

  /** What the caller has done within these days, both included. */
  public Figures figures(Caller caller, LocalDate from, LocalDate to) {
    List<LiaisonStep> own = steps.by(caller.id(), from, to);
    Map<String, Long> outcomes = new LinkedHashMap<>();
    LiaisonStep.OUTCOMES.forEach(
        word -> outcomes.put(word, own.stream().filter(step -> word.equals(step.word())).count()));
    return new Figures(
        from,
        to,
        own.stream().map(LiaisonStep::employeeId).distinct().count(),
        count("contact", own),
        count("meeting", own),
        outcomes);
  }
}
