package dk.naervaer.service.demo;

import dk.naervaer.service.demo.payroll.PayrollEvent;
import java.time.Instant;
import java.util.List;

/** All that payroll sends from its first day up to and including an instant, in order. */
@FunctionalInterface
interface Payroll {
  List<PayrollEvent> until(Instant end);
}
