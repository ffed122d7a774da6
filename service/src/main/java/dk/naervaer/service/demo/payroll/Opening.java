package dk.naervaer.service.demo.payroll;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.PayrollMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What payroll sends when the program is taken into use: everybody employed, and the present state
 * of every absence not over; employments first.
 */
record Opening(LocalDate firstDay) {
  private static final LocalTime EMPLOYMENTS_AT = LocalTime.of(1, 0);
  private static final LocalTime ABSENCES_AT = LocalTime.of(4, 30);

  Instant begins() {
    return OfficeHours.at(firstDay, LocalTime.MIDNIGHT);
  }

  /** In their order, with all that lies before the first day drawn together on it. */
  List<PayrollEvent> of(Collection<PayrollEvent> events) {
    Map<String, Map<Integer, PayrollEvent>> before = new LinkedHashMap<>();
    List<PayrollEvent> opened = new ArrayList<>();
    for (PayrollEvent event : events) {
      if (event.knownAt().isBefore(begins())) {
        before
            .computeIfAbsent(event.message().registrationId(), _ -> new TreeMap<>())
            .putIfAbsent(event.message().revision(), event);
      } else {
        opened.add(event);
      }
    }
    before.values().stream().flatMap(this::present).map(this::opening).forEach(opened::add);
    opened.sort(PayrollEvent.ORDER);
    return opened;
  }

  /** Of an absence the last word counts alone; where somebody worked before still matters. */
  private Stream<PayrollEvent> present(Map<Integer, PayrollEvent> revisions) {
    PayrollEvent latest = List.copyOf(revisions.values()).getLast();
    if (!isPresent(latest)) {
      return Stream.empty();
    }
    return latest.message() instanceof EmploymentMessage
        ? revisions.values().stream()
        : Stream.of(latest);
  }

  private boolean isPresent(PayrollEvent event) {
    LocalDate last =
        switch (event.message()) {
          case EmploymentMessage employment -> stillTalkedOf(employment.leftOn());
          case AbsenceMessage absence ->
              absence.status() == AbsenceStatus.ANNULLED ? LocalDate.MIN : absence.lastDay();
        };
    return last == null || !last.isBefore(firstDay);
  }

  /** Of somebody who has just left an end of illness may still be told. */
  private static @Nullable LocalDate stillTalkedOf(@Nullable LocalDate leftOn) {
    return leftOn == null ? null : leftOn.plusDays(14);
  }

  private PayrollEvent opening(PayrollEvent event) {
    PayrollMessage message = event.message();
    LocalTime time = message instanceof EmploymentMessage ? EMPLOYMENTS_AT : ABSENCES_AT;
    return event.sentAt(OfficeHours.at(firstDay, time));
  }
}
