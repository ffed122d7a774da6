package dk.naervaer.service.portal.screen;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.service.advisory.ShownAdvisory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param person reference to whom it is about; null when it is about a unit
 * @param daysLeft days until it is due; negative when that day has passed
 * @param guide lines that help with it
 */
record TodayItem(
    UUID id,
    @Nullable UUID person,
    @Nullable String name,
    String workUnit,
    String action,
    String why,
    LocalDate dueOn,
    long daysLeft,
    boolean late,
    List<String> guide) {

  static TodayItem of(ShownAdvisory shown, @Nullable String name, Names names, LocalDate today) {
    AdvisoryLine line = shown.line();
    String employment = line.employmentId();
    return new TodayItem(
        shown.id(),
        employment == null ? null : PersonReference.of(employment),
        name,
        names.workUnit(line.workUnit()),
        names.action(line.action()),
        line.why(),
        line.dueOn(),
        ChronoUnit.DAYS.between(today, line.dueOn()),
        line.late(),
        names.guide(line.action()));
  }

  @Override
  public String toString() {
    return "TodayItem[" + id + "]";
  }
}
