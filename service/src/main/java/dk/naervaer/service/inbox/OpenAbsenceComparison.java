package dk.naervaer.service.inbox;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.casefile.HeldRecord;
import dk.naervaer.service.casefile.KnownAbsenceDays;
import dk.naervaer.service.casefile.Registrations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares payroll's list of open absences with ours. Only who does payroll for, or coordinates,
 * the whole municipality may: a list tells of everybody.
 */
public final class OpenAbsenceComparison {
  private static final int MOST_HELD = 10_000;

  private final Registrations registrations;

  OpenAbsenceComparison(Registrations registrations) {
    this.registrations = registrations;
  }

  /**
   * A difference.
   *
   * @param kind {@code missing-here}: we know nothing of it; {@code held-here}: it came, and waits
   *     for what {@code reason} names; {@code ended-here}: we know an end, or that it is taken
   *     back; {@code missing-there}: open here, not on the list; {@code other-dates}: other first
   *     days; {@code other-employment}
   * @param there the first day on the list
   * @param here the first day we know
   * @param lastHere the last day we know
   */
  public record Difference(
      String kind,
      String absenceId,
      String employmentId,
      @Nullable LocalDate there,
      @Nullable LocalDate here,
      @Nullable LocalDate lastHere,
      @Nullable String reason) {

    @Override
    public String toString() {
      return "Difference[" + kind + "]";
    }
  }

  /** Whether the caller may compare. */
  public boolean mayCompare(Caller caller) {
    return caller.isAnyIn(Sheet.MUNICIPALITY, Role.PAYROLL, Role.COORDINATOR);
  }

  /** Every difference, in the order of the list, then what is open here alone. */
  public List<Difference> differences(List<OpenList.Entry> list) {
    List<String> ids = list.stream().map(OpenList.Entry::absenceId).toList();
    Map<String, KnownAbsenceDays> ours = new HashMap<>();
    List<KnownAbsenceDays> known = registrations.openOrListed(ids);
    known.forEach(one -> ours.put(one.absenceId(), one));
    Map<String, String> held = held();
    List<Difference> differences = new ArrayList<>();
    for (OpenList.Entry entry : list) {
      KnownAbsenceDays one = ours.get(entry.absenceId());
      Difference difference =
          one == null ? missing(entry, held.get(entry.absenceId())) : other(entry, one);
      if (difference != null) {
        differences.add(difference);
      }
    }
    Set<String> listed = new HashSet<>(ids);
    known.stream()
        .filter(one -> one.isOpen() && !listed.contains(one.absenceId()))
        .map(one -> difference("missing-there", one, null))
        .forEach(differences::add);
    return differences;
  }

  private Map<String, String> held() {
    Map<String, String> held = new HashMap<>();
    for (HeldRecord record : registrations.held(MOST_HELD)) {
      if (record.message() instanceof AbsenceMessage absence) {
        held.put(absence.absenceId(), record.reason().name());
      }
    }
    return held;
  }

  private static Difference missing(OpenList.Entry entry, @Nullable String reason) {
    return new Difference(
        reason == null ? "missing-here" : "held-here",
        entry.absenceId(),
        entry.employmentId(),
        entry.firstDay(),
        null,
        null,
        reason);
  }

  private static @Nullable Difference other(OpenList.Entry entry, KnownAbsenceDays one) {
    if (!one.isOpen()) {
      return difference("ended-here", one, entry.firstDay());
    }
    if (!one.employmentId().equals(entry.employmentId())) {
      return difference("other-employment", one, entry.firstDay());
    }
    return one.firstDay().equals(entry.firstDay())
        ? null
        : difference("other-dates", one, entry.firstDay());
  }

  private static Difference difference(
      String kind, KnownAbsenceDays one, @Nullable LocalDate there) {
    Seen.employee(one.employeeId());
    return new Difference(
        kind,
        one.absenceId(),
        one.employmentId(),
        there,
        one.firstDay(),
        one.lastDay(),
        one.annulled() ? "annulled" : null);
  }
}
