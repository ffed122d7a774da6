package dk.naervaer.service.advisory;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.AdvisorySubject;
import dk.naervaer.rules.Sentences;
import dk.naervaer.rules.sheet.Recipient;

/** Writes an advisory as the line that people, the API and consumers read. */
public final class AdvisoryLines {
  private AdvisoryLines() {}

  /**
   * The line of an advisory.
   *
   * @param workUnit the employment's present work unit
   */
  public static AdvisoryLine line(Advisory advisory, String workUnit) {
    boolean aboutUnit = advisory.isAboutWorkUnit();
    AdvisoryState state = advisory.state();
    Notice notice = state.notice();
    return new AdvisoryLine(
        aboutUnit ? AdvisorySubject.WORK_UNIT : AdvisorySubject.EMPLOYMENT,
        aboutUnit ? null : advisory.employeeId(),
        aboutUnit ? null : advisory.employmentId(),
        workUnit,
        aboutUnit ? null : notice.span().first(),
        notice.naming().rule(),
        notice.naming().instance(),
        notice.alsoRules(),
        notice.action(),
        notice.recipients().stream().map(Recipient::word).toList(),
        notice.dueOn(),
        advisory.givenAt(),
        state.withdrawnAt(),
        state.withdrawnBecause(),
        state.status(),
        state.late(),
        why(notice));
  }

  private static String why(Notice notice) {
    boolean ahead = notice.giveOn().isBefore(notice.dueOn());
    return Sentences.why(
        notice.explanation(), notice.naming().rule(), notice.action(), notice.dueOn(), ahead);
  }
}
