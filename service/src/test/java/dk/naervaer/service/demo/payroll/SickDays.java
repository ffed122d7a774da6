package dk.naervaer.service.demo.payroll;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.Degree;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.rules.calendar.WorkCalendar;
import dk.naervaer.rules.settings.Workdays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Counts, from nothing but what payroll sent, the working days people were sick in a year: own
 * sickness and section 56, by percentage, somebody with two jobs once.
 */
record SickDays(List<PayrollEvent> sent, LocalDate begins) {
  private static final Set<String> SICK = Set.of("790", "526", "525");
  private static final WorkCalendar CALENDAR =
      new WorkCalendar(Workdays.MONDAY_TO_FRIDAY, Set.of());

  double perEmployee() {
    return total() / fullYears();
  }

  double total() {
    Map<String, Map<LocalDate, Double>> people = new HashMap<>();
    for (AbsenceMessage absence : standing()) {
      days(absence.firstDay(), absence.lastDay())
          .filter(CALENDAR::isWorkingDay)
          .forEach(
              day ->
                  people
                      .computeIfAbsent(absence.employeeId(), _ -> new HashMap<>())
                      .merge(day, away(absence, day), Math::max));
    }
    return people.values().stream()
        .map(Map::values)
        .flatMap(Collection::stream)
        .mapToDouble(share -> share)
        .sum();
  }

  /** People employed the year through; somebody there for half of it is half a year. */
  double fullYears() {
    Map<String, Set<LocalDate>> people = new HashMap<>();
    for (EmploymentMessage employment : lastOf(EmploymentMessage.class)) {
      LocalDate hired = employment.hiredOn();
      days(hired == null ? begins : hired, employment.leftOn())
          .forEach(people.computeIfAbsent(employment.employeeId(), _ -> new HashSet<>())::add);
    }
    return people.values().stream().mapToInt(Set::size).sum() / 365.0;
  }

  /** The absences of sickness that stand at the end, each in its highest revision. */
  List<AbsenceMessage> standing() {
    return lastOf(AbsenceMessage.class).stream()
        .filter(absence -> absence.status() == AbsenceStatus.ACTIVE)
        .filter(absence -> SICK.contains(absence.type()))
        .toList();
  }

  private <M extends PayrollMessage> List<M> lastOf(Class<M> kind) {
    Map<String, M> last = new HashMap<>();
    sent.stream()
        .map(PayrollEvent::message)
        .filter(kind::isInstance)
        .map(kind::cast)
        .forEach(
            message ->
                last.merge(
                    message.registrationId(),
                    message,
                    (one, other) -> one.revision() > other.revision() ? one : other));
    return List.copyOf(last.values());
  }

  private Stream<LocalDate> days(LocalDate first, @Nullable LocalDate last) {
    LocalDate end = begins.plusYears(1);
    LocalDate from = first.isBefore(begins) ? begins : first;
    LocalDate to = last == null || !last.isBefore(end) ? end : last.plusDays(1);
    return from.isBefore(to) ? from.datesUntil(to) : Stream.empty();
  }

  private static double away(AbsenceMessage absence, LocalDate day) {
    double percent = 100;
    for (Degree degree : absence.degrees()) {
      percent = degree.from().isAfter(day) ? percent : degree.percent().doubleValue();
    }
    return percent / 100;
  }
}
