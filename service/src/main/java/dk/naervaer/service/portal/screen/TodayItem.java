package dk.naervaer.service.portal.screen;

import dk.naervaer.service.inbox.ItemView;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do.
 *
 * @param version of the item, so that what somebody else did meanwhile is seen
 * @param deed names what is done with this form, so that sending it twice counts once
 * @param person reference to whom it is about; null when it is about a unit, or not for the reader
 * @param daysLeft days until it is due; negative when that day has passed
 * @param guide lines that help with it
 */
record TodayItem(
    UUID id,
    int version,
    String deed,
    String state,
    boolean open,
    @Nullable String person,
    @Nullable String name,
    boolean aboutUnit,
    String workUnit,
    String action,
    String why,
    LocalDate dueOn,
    long daysLeft,
    @Nullable LocalDate postponedTo,
    @Nullable Boolean useful,
    List<String> guide) {

  /**
   * An item as it is shown.
   *
   * @param person what stands for its employment in an address; null when its page isn't the
   *     reader's
   */
  static TodayItem of(ItemView item, @Nullable String person, Names names, LocalDate today) {
    return new TodayItem(
        item.id(),
        item.version(),
        UUID.randomUUID().toString(),
        item.state(),
        item.closedAt() == null,
        person,
        item.name(),
        item.employmentId() == null,
        item.workUnitName(),
        names.action(item.action()),
        item.why(),
        item.dueOn(),
        ChronoUnit.DAYS.between(today, item.dueOn()),
        item.postponedTo(),
        item.useful(),
        names.guide(item.action()));
  }

  /** Whether it waits for a day ahead that its reader has chosen. */
  public boolean waits() {
    return postponedTo != null;
  }

  @Override
  public String toString() {
    return "TodayItem[" + id + "]";
  }
}
