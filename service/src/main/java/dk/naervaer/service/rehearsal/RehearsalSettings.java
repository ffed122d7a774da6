package dk.naervaer.service.rehearsal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a rehearsal may show.
 *
 * @param smallCount counts under this are hidden
 * @param smallestUnit units with fewer people see their committee's units together
 * @param mostADay rehearsals for one level within a day: chance wears off where it is asked often
 * @param mostAMonth the same within thirty days
 * @param mostMinutes more minutes than any action of the dictionary takes, for rounding
 */
@ConfigurationProperties("naervaer.rehearsal")
public record RehearsalSettings(
    @DefaultValue("5") int smallCount,
    @DefaultValue("10") int smallestUnit,
    @DefaultValue("30") int mostADay,
    @DefaultValue("60") int mostAMonth,
    @DefaultValue("120") int mostMinutes) {

  /** What is shipped. */
  public static RehearsalSettings shipped() {
    return new RehearsalSettings(5, 10, 30, 60, 120);
  }
}
