package dk.naervaer.service.inbox;

import static java.util.function.Predicate.not;

import dk.naervaer.config.Leader;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.platform.PlatformClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What somebody may see. The coordinator sees everything; a leader, or who stands in, what concerns
 * his or her own people and units; HR, payroll and the liaison what is addressed to them in their
 * units; nobody else anything about a person.
 */
public final class Sight {
  private static final Map<Role, Recipient> ADDRESSED =
      Map.of(
          Role.HR, Recipient.HR,
          Role.PAYROLL, Recipient.PAYROLL,
          Role.LIAISON, Recipient.LIAISON);

  private final AdvisoryList advisories;
  private final Registrations registrations;
  private final BookInForce book;
  private final PlatformClock clock;

  Sight(
      AdvisoryList advisories, Registrations registrations, BookInForce book, PlatformClock clock) {
    this.advisories = advisories;
    this.registrations = registrations;
    this.book = book;
    this.clock = clock;
  }

  /** Those of the advisories asked for that the caller may see. */
  public List<ShownAdvisory> advisories(Caller caller, AdvisoryQuery query) {
    List<ShownAdvisory> shown = seen(caller, query);
    shown.forEach(one -> Seen.employee(one.line().employeeId()));
    return shown;
  }

  private List<ShownAdvisory> seen(Caller caller, AdvisoryQuery query) {
    if (caller.isAny(Role.COORDINATOR)) {
      Set<String> units = caller.workUnitsAs(Role.COORDINATOR);
      // Who coordinates the whole municipality also sees units the organisation no longer names.
      boolean all = units.contains(Sheet.MUNICIPALITY);
      return advisories.page(all ? query : within(query, units));
    }
    Set<String> led = employmentsLedBy(caller);
    Set<String> reached = reach(caller, led);
    return reached.isEmpty()
        ? List.of()
        : advisories.page(within(query, reached)).stream().filter(seenBy(caller, led)).toList();
  }

  /** The same as the lines of {@code replay}. */
  public List<AdvisoryLine> lines(Caller caller, AdvisoryQuery query) {
    return advisories(caller, query).stream().map(ShownAdvisory::line).toList();
  }

  /** Whether the caller leads somebody, or is the coordinator there: may tell facts about them. */
  public boolean leads(Caller caller, String employmentId) {
    Optional<Responsibility> own =
        registrations.responsibilities(List.of(employmentId), clock.today()).stream()
            .filter(one -> caller.isAnyIn(one.workUnit(), Role.COORDINATOR) || isLedBy(caller, one))
            .findFirst();
    own.ifPresent(one -> Seen.employee(one.employeeId()));
    return own.isPresent();
  }

  /** The employments that the caller leads or stands in for. */
  public Set<String> employmentsLedBy(Caller caller) {
    return ledBy(caller).stream()
        .map(Responsibility::employmentId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The same with whose they are. */
  List<Responsibility> ledBy(Caller caller) {
    if (!caller.isAny(Role.LEADER, Role.DEPUTY)) {
      return List.of();
    }
    Set<String> units = caller.workUnitsAs(Role.LEADER, Role.DEPUTY);
    return registrations.responsibilitiesAround(caller.id(), units, clock.today()).stream()
        .filter(one -> isLedBy(caller, one))
        .toList();
  }

  /**
   * Whether a concern about somebody is the caller's to tell and to know: it stays with who leads;
   * where nobody does the coordinator stands in.
   */
  public boolean hearsConcerns(Caller caller, String employmentId) {
    return registrations.responsibilities(List.of(employmentId), clock.today()).stream()
        .anyMatch(
            one ->
                leaderOf(one).isPresent()
                    ? isLedBy(caller, one)
                    : caller.isAnyIn(one.workUnit(), Role.COORDINATOR));
  }

  /** Somebody's history as the caller may read it: without concerns that are not the caller's. */
  public EmploymentHistory read(Caller caller, EmploymentHistory history) {
    boolean concerned = history.answers().stream().anyMatch(Question.CONCERN::isAskedIn);
    return !concerned || hearsConcerns(caller, history.employmentId())
        ? history
        : new EmploymentHistory(
            history.employeeId(),
            history.employmentId(),
            history.versions(),
            history.absences(),
            history.talks(),
            history.answers().stream().filter(not(Question.CONCERN::isAskedIn)).toList());
  }

  boolean isLedBy(Caller caller, Responsibility one) {
    String leader = leaderOf(one).orElse(null);
    if (leader == null) {
      return false;
    }
    boolean own = leader.equals(caller.id()) && caller.leadsByName(one.workUnit());
    return own
        || (caller.isAnyIn(one.workUnit(), Role.DEPUTY)
            && leadership().isUnitsOwn(leader, one.workUnit()));
  }

  private Optional<String> leaderOf(Responsibility one) {
    return leadership().of(one.workUnit(), one.leaderId()).map(Leader::id);
  }

  private Leadership leadership() {
    return new Leadership(book.current().configuration().organisation());
  }

  private Set<String> reach(Caller caller, Set<String> led) {
    Set<String> reached =
        new TreeSet<>(
            caller.workUnitsAs(Role.LEADER, Role.DEPUTY, Role.HR, Role.PAYROLL, Role.LIAISON));
    registrations.responsibilities(led, clock.today()).forEach(one -> reached.add(one.workUnit()));
    return reached;
  }

  private static Predicate<ShownAdvisory> seenBy(Caller caller, Set<String> led) {
    return shown -> {
      AdvisoryLine line = shown.line();
      boolean own =
          line.employmentId() == null
              ? caller.isAnyIn(line.workUnit(), Role.LEADER, Role.DEPUTY)
              : led.contains(line.employmentId());
      return own || isAddressed(caller, shown);
    };
  }

  private static boolean isAddressed(Caller caller, ShownAdvisory shown) {
    return ADDRESSED.entrySet().stream()
        .filter(entry -> caller.isAnyIn(shown.line().workUnit(), entry.getKey()))
        .anyMatch(entry -> shown.notice().recipients().contains(entry.getValue()));
  }

  private static AdvisoryQuery within(AdvisoryQuery query, Set<String> reached) {
    Set<String> asked = query.workUnits();
    if (asked == null) {
      return query.in(reached);
    }
    Set<String> both = new TreeSet<>(asked);
    both.retainAll(reached);
    return query.in(both);
  }
}
