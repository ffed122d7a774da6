package dk.naervaer.service.intake;

import dk.naervaer.events.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A held or refused record for whoever mends it, masked.
 *
 * @param employeeId whom it is about, for the access log alone; null when that can't be read
 * @param field what is at fault; null when it can't be named
 * @param mendable whether another word for it can be given
 */
public record ShownRecord(
    @Nullable String employeeId,
    Reason reason,
    @Nullable String field,
    List<Line> lines,
    boolean mendable) {

  /**
   * A member.
   *
   * @param name as the contract calls it, or {@code employee}, {@code size}, {@code where}
   */
  public record Line(String name, String value) {}

  @Override
  public String toString() {
    return "ShownRecord[" + reason + "]";
  }
}
