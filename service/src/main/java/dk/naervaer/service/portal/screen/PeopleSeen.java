package dk.naervaer.service.portal.screen;

import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.inbox.Sight;
import dk.naervaer.service.platform.PlatformClock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The people a caller leads, stands in for or coordinates. */
@Component
final class PeopleSeen {
  private final Sight sight;
  private final Registrations registrations;
  private final PlatformClock clock;

  PeopleSeen(Sight sight, Registrations registrations, PlatformClock clock) {
    this.sight = sight;
    this.registrations = registrations;
    this.clock = clock;
  }

  /** The employments the caller leads or stands in for today. */
  List<Responsibility> ledBy(Caller caller) {
    return registrations.responsibilities(sight.employmentsLedBy(caller), clock.today());
  }

  /** The employment a reference stands for, if it is the caller's affair. */
  Optional<Responsibility> find(Caller caller, String reference) {
    return registrations
        .employmentWith(reference)
        .filter(id -> sight.leads(caller, id))
        .flatMap(
            id -> registrations.responsibilities(List.of(id), clock.today()).stream().findFirst());
  }

  /** What stands for an employment in the address of its page. */
  String referenceOf(String employmentId) {
    return registrations.reference(employmentId);
  }

  /** What payroll tells today about employments of these employees, by employment. */
  Map<String, EmploymentMessage> employments(Collection<String> employeeIds) {
    Map<String, EmploymentMessage> employments = new HashMap<>();
    registrations
        .employmentsOn(clock.today(), new TreeSet<>(employeeIds))
        .forEach(employment -> employments.put(employment.employmentId(), employment));
    return employments;
  }

  /** All that is known about those of these employments that run today. */
  List<EmploymentHistory> historiesOf(List<Responsibility> led) {
    Set<String> ids = led.stream().map(Responsibility::employmentId).collect(Collectors.toSet());
    return registrations.historiesOf(employeesOf(led)).stream()
        .filter(history -> ids.contains(history.employmentId()))
        .filter(history -> history.isEmployedOn(clock.today()))
        .peek(history -> Seen.employee(history.employeeId()))
        .toList();
  }

  /** What an employee is called, by what payroll tells. */
  String nameOf(EmploymentHistory history, Map<String, EmploymentMessage> told) {
    return Names.person(told.get(history.employmentId()), history.employeeId());
  }

  static Set<String> employeesOf(List<Responsibility> people) {
    return people.stream()
        .map(Responsibility::employeeId)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
