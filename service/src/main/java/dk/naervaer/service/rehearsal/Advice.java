package dk.naervaer.service.rehearsal;

import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.rules.DaySpan;
import dk.naervaer.rules.RowInstance;
import dk.naervaer.rules.measure.AbsenceCase;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.Notice;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** An advisory as it would have reached somebody: what it asked for, for which step, and when. */
record Advice(
    List<RowInstance> steps,
    String action,
    List<Recipient> recipients,
    DaySpan span,
    LocalDate givenOn) {

  static Advice of(Advisory advisory) {
    Notice notice = advisory.state().notice();
    return new Advice(
        notice.steps(), notice.action(), notice.recipients(), notice.span(), advisory.createdOn());
  }

  /** The same so many days later; an end that is not known stays unknown. */
  Advice later(int days) {
    LocalDate end = span.last();
    DaySpan moved =
        new DaySpan(
            span.first().plusDays(days), end.equals(AbsenceCase.OPEN) ? end : end.plusDays(days));
    return new Advice(steps, action, recipients, moved, givenOn.plusDays(days));
  }

  /** About a work unit: the same only as what is given that very day. */
  Advice onThatDayOnly() {
    return new Advice(steps, action, recipients, new DaySpan(givenOn, givenOn), givenOn);
  }

  /** Whether somebody was told: given, and not taken back before the day was over. */
  static boolean wasTold(Advisory advisory) {
    if (advisory.givenAt() == null) {
      return false;
    }
    Instant withdrawn = advisory.state().withdrawnAt();
    return advisory.state().status() != AdvisoryStatus.WITHDRAWN
        || withdrawn == null
        || !CopenhagenTime.dateAt(withdrawn).equals(advisory.createdOn());
  }

  String rule() {
    return steps.getFirst().rule();
  }

  boolean isForLeader() {
    return recipients.contains(Recipient.LEADER);
  }

  /** Whether both are the same step of the same case. */
  boolean isSameStep(Advice other) {
    return span.overlaps(other.span) && steps.stream().anyMatch(other.steps::contains);
  }

  boolean saysTheSame(Advice other) {
    return action.equals(other.action) && recipients.equals(other.recipients);
  }
}
