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
import java.time.Instant;
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
    return take(
        new AnswerMessage(
            id,
            employmentId,
            Question.IS_BACK.word(),
            "yes",
            backOn.atStartOfDay(CopenhagenTime.ZONE).toInstant()));
  }

  /** Takes any answer, by the word of who may give it; payroll is asked where somebody is back. */
  public FactDesk.Outcome take(AnswerMessage told) {
    return Objects.requireNonNull(transaction.execute(_ -> takeAndAsk(told)));
  }

  /** Takes back that somebody is back, from whichever day that was. */
  public FactDesk.Outcome isNotBack(Caller caller, String id, Responsibility about) {
    if (!sight.leads(caller, about.employmentId())) {
      return FactDesk.Outcome.UNKNOWN_EMPLOYMENT;
    }
    Instant of =
        registrations
            .saidBack(about.employeeId(), about.employmentId(), clock.today())
            .map(day -> day.atStartOfDay(CopenhagenTime.ZONE).toInstant())
            .orElseGet(clock::now);
    return take(new AnswerMessage(id, about.employmentId(), Question.IS_BACK.word(), "no", of));
  }

  private FactDesk.Outcome takeAndAsk(AnswerMessage told) {
    FactDesk.Outcome outcome = facts.take(told);
    boolean back = told.question().equals(Question.IS_BACK.word()) && told.answer().equals("yes");
    if (outcome == FactDesk.Outcome.TAKEN && back) {
      askPayroll(told);
    }
    return outcome;
  }

  // What it would end lies open, or it would not have been taken.
  private void askPayroll(AnswerMessage told) {
    registrations.responsibilities(List.of(told.employmentId()), clock.today()).stream()
        .map(Responsibility::workUnit)
        .flatMap(unit -> callers.having(Role.PAYROLL, unit).stream())
        .distinct()
        .forEach(reader -> mails.post(List.of(question(reader, told)), clock.now()));
  }

  // Asked anew each time: a day can be mended, and taken back, and told again.
  private MailDraft question(Caller reader, AnswerMessage told) {
    MailSettings settings = book.current().configuration().mail();
    return ShortMail.to(
        reader,
        "end-date/" + told.employmentId() + "/" + told.id() + "/" + reader.id(),
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
