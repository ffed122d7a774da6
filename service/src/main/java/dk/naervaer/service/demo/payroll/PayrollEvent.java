package dk.naervaer.service.demo.payroll;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.PayrollMessage;
import java.time.Instant;
import java.util.Comparator;

/**
 * Something payroll sends.
 *
 * @param knownAt when it is sent
 * @param id CloudEvents' id; the same id again is the same event sent again
 */
public record PayrollEvent(Instant knownAt, String id, PayrollMessage message) {
  /** CloudEvents' source of all of them. */
  public static final String SOURCE = "urn:naervaer:demo:payroll";

  /** As they are sent: by time, then in a fixed order. */
  public static final Comparator<PayrollEvent> ORDER =
      Comparator.comparing(PayrollEvent::knownAt).thenComparing(PayrollEvent::id);

  /** What makes it unique. */
  public EventKey key() {
    return new EventKey(SOURCE, id);
  }

  /** CloudEvents' type. */
  public String type() {
    return switch (message) {
      case AbsenceMessage _ -> CloudEvents.ABSENCE;
      case EmploymentMessage _ -> CloudEvents.EMPLOYMENT;
    };
  }

  PayrollEvent sentAt(Instant instant) {
    return new PayrollEvent(instant, id, message);
  }

  PayrollEvent withId(String other) {
    return new PayrollEvent(knownAt, other, message);
  }
}
