package dk.naervaer.service.inbox;

import dk.naervaer.config.MailLanguage;
import dk.naervaer.config.MailText;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.OnBehalf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Letters to employees without a mail address, for whoever leads them and for HR, to be printed.
 */
public final class Letters {
  private final NoticeStore store;
  private final EmployeeNotices notices;
  private final Registrations registrations;
  private final Sight sight;
  private final PlatformClock clock;

  Letters(
      NoticeStore store,
      EmployeeNotices notices,
      Registrations registrations,
      Sight sight,
      PlatformClock clock) {
    this.store = store;
    this.notices = notices;
    this.registrations = registrations;
    this.sight = sight;
    this.clock = clock;
  }

  /**
   * A letter ready to print.
   *
   * @param name of the employee; the employee number where payroll has told none
   * @param heading its subject
   * @param paragraphs its body
   */
  public record Letter(
      UUID id, String name, LocalDate madeOn, String heading, List<String> paragraphs) {

    @Override
    public String toString() {
      return "Letter[…]";
    }
  }

  /** Letters of the caller's that nobody has printed, the oldest first. */
  public List<Letter> toPrint(Caller caller, MailLanguage language) {
    List<EmployeeNotice> open =
        store.toPrint().stream().filter(notice -> may(caller, notice)).toList();
    return stillToSend(open).stream().map(notice -> letter(notice, language)).toList();
  }

  /**
   * One of them, printed or not, also the employee's own; empty when there is none for the caller.
   */
  public Optional<Letter> find(Caller caller, UUID id, MailLanguage language) {
    return store
        .find(id)
        .filter(notice -> mayPrint(caller, notice) || isOwn(caller, notice))
        .map(notice -> letter(notice, language));
  }

  /** Somebody has printed one; false when it is none of the caller's. */
  public boolean printed(Caller caller, UUID id) {
    boolean own =
        store.find(id).filter(notice -> notice.isLetter() && mayPrint(caller, notice)).isPresent();
    if (own) {
      try (OnBehalf.Scope _ = OnBehalf.theProgram()) {
        store.printed(id, caller.id(), clock.now());
      }
    }
    return own;
  }

  private boolean mayPrint(Caller caller, EmployeeNotice notice) {
    return may(caller, notice) && (!notice.isToPrint() || !stillToSend(List.of(notice)).isEmpty());
  }

  // Not once payroll says that nobody is to be contacted, nor about a day that has passed.
  private List<EmployeeNotice> stillToSend(List<EmployeeNotice> open) {
    LocalDate today = clock.today();
    Set<String> silent =
        notices.silentOf(open.stream().map(EmployeeNotice::employeeId).collect(Collectors.toSet()));
    return open.stream()
        .filter(notice -> !silent.contains(notice.employmentId()))
        .filter(notice -> notice.day() == null || !notice.day().isBefore(today))
        .toList();
  }

  private boolean may(Caller caller, EmployeeNotice notice) {
    return caller.isAnyIn(notice.workUnit(), Role.HR, Role.COORDINATOR)
        || (concernsLeader(caller, notice) && sight.leads(caller, notice.employmentId()));
  }

  // Of an earlier unit's letters those still to be printed come along, as open advisories do.
  private boolean concernsLeader(Caller caller, EmployeeNotice notice) {
    return notice.isToPrint()
        || caller.isAnyIn(notice.workUnit(), Role.LEADER, Role.DEPUTY)
        || isOfPresentUnit(notice);
  }

  private boolean isOfPresentUnit(EmployeeNotice notice) {
    return registrations.responsibilities(List.of(notice.employmentId()), clock.today()).stream()
        .anyMatch(one -> one.workUnit().equals(notice.workUnit()));
  }

  private static boolean isOwn(Caller caller, EmployeeNotice notice) {
    return caller.isAny(Role.EMPLOYEE) && caller.id().equals(notice.employeeId());
  }

  private Letter letter(EmployeeNotice notice, MailLanguage language) {
    Seen.employee(notice.employeeId());
    MailText.Words words = notices.words(notice, language);
    String name =
        registrations.employmentsOn(clock.today(), List.of(notice.employeeId())).stream()
            .filter(one -> one.employmentId().equals(notice.employmentId()))
            .map(EmploymentMessage::name)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(notice.employeeId());
    return new Letter(
        notice.id(),
        name,
        dk.naervaer.service.platform.CopenhagenTime.dateAt(notice.madeAt()),
        words.subject(),
        words.body().lines().toList());
  }
}
