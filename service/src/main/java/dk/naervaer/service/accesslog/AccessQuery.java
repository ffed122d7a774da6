package dk.naervaer.service.accesslog;

import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for.
 *
 * @param person an account; null = anybody's
 * @param about an employee's id; null = about anybody
 * @param kind what was done; null = anything
 * @param until not included
 */
public record AccessQuery(
    @Nullable String person,
    @Nullable String about,
    Access.@Nullable Kind kind,
    Instant from,
    Instant until) {
  /** So many are found, the newest. */
  public static final int MOST = 500;

  /** Between two days, both included, in Copenhagen. */
  public static AccessQuery between(
      LocalDate from, LocalDate until, @Nullable String person, @Nullable String about) {
    return new AccessQuery(
        blankToNull(person),
        blankToNull(about),
        null,
        from.atStartOfDay(CopenhagenTime.ZONE).toInstant(),
        until.plusDays(1).atStartOfDay(CopenhagenTime.ZONE).toInstant());
  }

  /** The same, of what was done in this way alone; null = in any. */
  public AccessQuery of(Access.@Nullable Kind kind) {
    return new AccessQuery(person, about, kind, from, until);
  }

  static AccessQuery ofMonth(LocalDate month) {
    return between(month, month.plusMonths(1).minusDays(1), null, null);
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  @Override
  public String toString() {
    return "AccessQuery[…]";
  }
}
