package dk.naervaer.service.inbox;

import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.service.advisory.AddressedAdvisory;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The end of what nobody does. The advisory stays given; what lies before its reader closes as not
 * done once there is nothing more to do about it: the case is over and the deadline has passed or a
 * later contact of the case took its place; a work unit's day is over; or it belongs to no case and
 * its last reminder lies long ago.
 *
 * @param daysAfterLast days after the last reminder until what belongs to no case closes
 * @param left employments that have ended
 * @param asked for each employment, who was asked for something by which day
 * @param closes whether anything may close now; else it is only told which cases run
 */
record Lapse(
    Escalation escalation,
    int daysAfterLast,
    Set<String> left,
    Map<String, List<ItemStore.Asked>> asked,
    boolean closes,
    Instant now) {
  /** The case has ended, and the deadline with it or a later contact has come. */
  static final String CASE_OVER = "case-over";

  /** The work unit's day, and its deadline, have passed. */
  static final String DAY_OVER = "day-over";

  /** The last reminder lies long ago. */
  static final String LONG_AGO = "long-ago";

  /** Of these histories, the employments that have ended by a day. */
  static Set<String> left(Collection<EmploymentHistory> histories, LocalDate today) {
    return histories.stream()
        .filter(history -> !history.isEmployedOn(today))
        .map(EmploymentHistory::employmentId)
        .collect(Collectors.toSet());
  }

  /** What is to be written of an advisory's items, those that close now among them. */
  List<Item> of(AddressedAdvisory advisory, List<Item> known, List<Item> changed) {
    if (!closes) {
      return changed;
    }
    Map<UUID, Item> written = new LinkedHashMap<>();
    changed.forEach(item -> written.put(item.id(), item));
    Map<UUID, Item> present = new LinkedHashMap<>();
    known.forEach(item -> present.put(item.id(), item));
    present.putAll(written);
    for (Item item : present.values()) {
      String because = item.isOpen() ? because(advisory, item) : null;
      if (because != null) {
        written.put(
            item.id(),
            item.with(item.handling().lapsed(because, now)).with(item.telling().quiet()));
      }
    }
    return List.copyOf(written.values());
  }

  private @Nullable String because(AddressedAdvisory advisory, Item item) {
    LocalDate until = item.handling().postponedTo();
    if (until != null && !today().isAfter(until)) {
      return null;
    }
    if (advisory.measure() == Measure.ABSENT_TOGETHER) {
      return isPast(item) ? DAY_OVER : null;
    }
    if (isOfCase(advisory.measure())) {
      boolean over = !caseRuns(advisory) && (isPast(item) || isSuperseded(advisory, item));
      return over ? CASE_OVER : null;
    }
    if (left.contains(item.ask().employmentId())) {
      return CASE_OVER;
    }
    return isLongAgo(item) ? LONG_AGO : null;
  }

  private static boolean isOfCase(Measure measure) {
    return measure.isContactStep() || measure == Measure.RISK_SIGNS;
  }

  /** Whether it is about a case, and the person is still away in it by what is known. */
  boolean caseRuns(AddressedAdvisory advisory) {
    return isOfCase(advisory.measure())
        && !advisory.days().last().isBefore(today())
        && !left.contains(advisory.employmentId());
  }

  private boolean isPast(Item item) {
    LocalDate opened = CopenhagenTime.dateAt(item.handling().openedAt());
    return today().isAfter(escalation.lastDay(item.ask(), opened));
  }

  private boolean isSuperseded(AddressedAdvisory advisory, Item item) {
    LocalDate last = advisory.days().last();
    return asked.getOrDefault(item.ask().employmentId(), List.of()).stream()
        .filter(other -> other.recipient() == item.ask().recipient())
        .map(ItemStore.Asked::dueOn)
        .anyMatch(due -> due.isAfter(item.ask().dueOn()) && !due.isAfter(last));
  }

  private boolean isLongAgo(Item item) {
    Telling telling = item.telling();
    Instant told = telling.lastToldAt() == null ? telling.toldAt() : telling.lastToldAt();
    Instant last = told == null ? item.handling().openedAt() : told;
    return telling.nextAt() == null && !last.plus(Duration.ofDays(daysAfterLast)).isAfter(now);
  }

  private LocalDate today() {
    return CopenhagenTime.dateAt(now);
  }
}
