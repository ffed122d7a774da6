package dk.naervaer.service.inbox;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailLanguage;
import dk.naervaer.config.MailText;
import dk.naervaer.events.Contact;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.texts.Texts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends a first password to the employee alone, at the address payroll has told. Nothing is sent
 * where payroll says of any employment that nobody is to be contacted.
 */
final class PasswordMail {
  private final Registrations registrations;
  private final BookInForce book;
  private final MailOutbox mails;
  private final Texts texts;
  private final PlatformClock clock;
  private final String address;

  PasswordMail(
      Registrations registrations,
      BookInForce book,
      MailOutbox mails,
      Texts texts,
      PlatformClock clock,
      String address) {
    this.registrations = registrations;
    this.book = book;
    this.mails = mails;
    this.texts = texts;
    this.clock = clock;
    this.address = address;
  }

  /**
   * Sends one.
   *
   * @param until when it can be used
   * @return false where there is no such address, or no mail is sent
   */
  boolean send(String employee, String password, Instant until) {
    Optional<String> to = mails.isSending() ? addressOf(employee) : Optional.empty();
    to.ifPresent(mail -> post(employee, mail, password, until));
    return to.isPresent();
  }

  private Optional<String> addressOf(String employee) {
    List<EmploymentMessage> employments = registrations.runningOn(clock.today(), List.of(employee));
    return employments.stream().anyMatch(EmploymentMessage::noContact)
        ? Optional.empty()
        : employments.stream()
            .map(EmploymentMessage::contact)
            .filter(Objects::nonNull)
            .map(Contact::mail)
            .filter(Objects::nonNull)
            .findFirst();
  }

  private void post(String employee, String mail, String password, Instant until) {
    Configuration configuration = book.current().configuration();
    MailLanguage language = configuration.mail().language();
    MailText.Words words =
        texts
            .of(MailKind.FIRST_PASSWORD)
            .in(language)
            .with(
                Map.of(
                    "municipality",
                    configuration.organisation().municipality().name(),
                    "account",
                    employee,
                    "password",
                    password,
                    "date",
                    DateTimeFormatter.ofPattern("d. MMMM uuuu", language.locale())
                        .format(CopenhagenTime.dateAt(until)),
                    "link",
                    address + "/log-ind"));
    String key = "password/" + UUID.randomUUID();
    mails.post(
        List.of(
            ShortMail.toEmployee(employee, mail, key, MailKind.FIRST_PASSWORD, words, language)),
        clock.now());
  }
}
