package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryStatus;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which advisories are asked for; null asks for all.
 *
 * @param workUnits present work units
 * @param dueFrom first due day
 * @param dueTo last due day
 * @param offset how many of the first to leave out
 * @param limit the most to give
 */
public record AdvisoryQuery(
    @Nullable String employeeId,
    @Nullable Set<String> workUnits,
    @Nullable Set<AdvisoryStatus> statuses,
    @Nullable LocalDate dueFrom,
    @Nullable LocalDate dueTo,
    int offset,
    int limit) {

  /** Every advisory. */
  public static AdvisoryQuery all() {
    return new AdvisoryQuery(null, null, null, null, null, 0, Integer.MAX_VALUE);
  }

  /** The same in some work units. */
  public AdvisoryQuery in(Set<String> units) {
    return new AdvisoryQuery(employeeId, units, statuses, dueFrom, dueTo, offset, limit);
  }

  /** The same of one employee. */
  public AdvisoryQuery of(String employee) {
    return new AdvisoryQuery(employee, workUnits, statuses, dueFrom, dueTo, offset, limit);
  }

  /** The same in these states. */
  public AdvisoryQuery standing(Set<AdvisoryStatus> states) {
    return new AdvisoryQuery(employeeId, workUnits, states, dueFrom, dueTo, offset, limit);
  }

  /** The same due within these days, both included. */
  public AdvisoryQuery due(@Nullable LocalDate from, @Nullable LocalDate to) {
    return new AdvisoryQuery(employeeId, workUnits, statuses, from, to, offset, limit);
  }

  /** One page of them. */
  public AdvisoryQuery page(int skipped, int most) {
    return new AdvisoryQuery(employeeId, workUnits, statuses, dueFrom, dueTo, skipped, most);
  }
}
