package dk.naervaer.service.casefile;

import dk.naervaer.events.EventKey;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.Reason;
import java.time.Instant;

/**
 * A sound record that lacks something: kept, shown, and taken up when the missing piece comes.
 *
 * @param heldAt when it was first held
 */
public record HeldRecord(EventKey event, PayrollMessage message, Reason reason, Instant heldAt) {
  @Override
  public String toString() {
    return "HeldRecord[" + reason + "]";
  }
}
