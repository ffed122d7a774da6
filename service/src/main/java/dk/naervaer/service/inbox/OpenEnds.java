package dk.naervaer.service.inbox;

import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailSettings;
import dk.naervaer.events.AnswerMessage;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.FactDesk;
import dk.naervaer.service.casefile.OpenAbsence;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.delivery.MailDraft;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.texts.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Absences without an end: the leader says that somebody is back, which stops the advice at once
 * and asks payroll for the end date; and those open for suspiciously long are shown.
 */
public final class OpenEnds {
  private final FactDesk facts;
  private final Registrations registrations;
  private final Sight sight;
  private final Callers callers;
  private final BookInForce book;
  private final MailOutbox mails;
  private final Texts texts;
  private final PlatformClock clock;
  private final TransactionTemplate transaction;
  private final String address;

  OpenEnds(
      FactDesk facts,
      Registrations registrations,
      Sight sight,
      Callers callers,
      BookInForce book,
      MailOutbox mails,
      Texts texts,
      PlatformClock clock,
      TransactionTemplate transaction,
      String address) {
    this.facts = facts;
    this.registrations = registrations;
    this.sight = sight;
    this.callers = callers;
    this.book = book;
    this.mails = mails;
    this.texts = texts;
    this.clock = clock;
    this.transaction = transaction;
    this.address = address;
  }

  /** Somebody is back at work from a day on, by the word of who leads him or her. */
  public FactDesk.Outcome isBack(Caller caller, String id, String employmentId, LocalDate backOn) {
    if (!sight.leads(caller, employmentId)) {
      return FactDesk.Outcome.UNKNOWN_EMPLOYMENT;
    }
    return Objects.requireNonNull(transaction.execute(_ -> take(id, employmentId, backOn)));
  }

  private FactDesk.Outcome take(String id, String employmentId, LocalDate backOn) {
    FactDesk.Outcome outcome =
        facts.take(
            new AnswerMessage(
                id,
                employmentId,
                Question.IS_BACK.word(),
                "yes",
                backOn.atStartOfDay(CopenhagenTime.ZONE).toInstant()));
    if (outcome == FactDesk.Outcome.TAKEN) {
      askPayroll(employmentId, backOn);
    }
    return outcome;
  }

  private void askPayroll(String employmentId, LocalDate backOn) {
    LocalDate today = clock.today();
    boolean open =
        registrations.openAbsences(backOn, today).stream()
            .anyMatch(one -> one.employmentId().equals(employmentId) && one.backOn() != null);
    if (open) {
      registrations.responsibilities(List.of(employmentId), today).stream()
          .map(Responsibility::workUnit)
          .flatMap(unit -> callers.having(Role.PAYROLL, unit).stream())
          .distinct()
          .forEach(
              reader -> mails.post(List.of(question(reader, employmentId, backOn)), clock.now()));
    }
  }

  private MailDraft question(Caller reader, String employmentId, LocalDate backOn) {
    MailSettings settings = book.current().configuration().mail();
    return ShortMail.to(
        reader,
        "end-date/" + employmentId + "/" + backOn + "/" + reader.id(),
        MailKind.END_DATE,
        texts
            .of(MailKind.END_DATE)
            .in(settings.language())
            .with(Map.of("link", address + "/opgaver", "name", reader.name())),
        settings.language());
  }

  /**
   * Absences without an end.
   *
   * @param missing whose end date payroll is asked for; for payroll and coordinators
   * @param suspicious open for suspiciously long; for who leads, payroll, coordinators
   */
  public record Ends(List<OpenAbsence> missing, List<OpenAbsence> suspicious) {}

  /** Those the caller may see of both kinds. */
  public Ends of(Caller caller) {
    List<OpenAbsence> all = all();
    return new Ends(missing(all, caller), suspicious(all, caller));
  }

  /** End dates that payroll is asked for; for payroll and coordinators. */
  public List<OpenAbsence> missing(Caller caller) {
    return missing(all(), caller);
  }

  /** Absences that have been open for suspiciously long; for who leads, payroll, coordinators. */
  public List<OpenAbsence> suspicious(Caller caller) {
    return suspicious(all(), caller);
  }

  private List<OpenAbsence> all() {
    LocalDate today = clock.today();
    return registrations.openAbsences(today, today);
  }

  private static List<OpenAbsence> missing(List<OpenAbsence> all, Caller caller) {
    return all.stream()
        .filter(one -> one.backOn() != null)
        .filter(one -> caller.isAnyIn(one.workUnit(), Role.PAYROLL, Role.COORDINATOR))
        .peek(one -> Seen.employee(one.employeeId()))
        .toList();
  }

  private List<OpenAbsence> suspicious(List<OpenAbsence> all, Caller caller) {
    LocalDate latest =
        clock.today().minusDays(book.current().configuration().mail().openAbsenceDays());
    return all.stream()
        .filter(one -> !one.firstDay().isAfter(latest))
        .filter(
            one ->
                caller.isAnyIn(one.workUnit(), Role.PAYROLL, Role.COORDINATOR)
                    || sight.isLedBy(
                        caller,
                        new Responsibility(
                            one.employeeId(), one.employmentId(), one.workUnit(), one.leaderId())))
        .peek(one -> Seen.employee(one.employeeId()))
        .toList();
  }
}
