package dk.naervaer.service.inbox;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.Liaison;
import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailSettings;
import dk.naervaer.config.MailText;
import dk.naervaer.config.Organisation;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.delivery.MailDraft;
import dk.naervaer.service.texts.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes to the contact of another municipality of residence that somebody wants fast track:
 * without a name, and not before the employee knows or against his or her wish.
 */
final class ResidenceMail {
  private final Consents consents;
  private final Registrations registrations;
  private final Configuration configuration;
  private final Texts texts;
  private final LocalDate today;

  ResidenceMail(
      Consents consents,
      Registrations registrations,
      Configuration configuration,
      Texts texts,
      LocalDate today) {
    this.consents = consents;
    this.registrations = registrations;
    this.configuration = configuration;
    this.texts = texts;
    this.today = today;
  }

  List<MailDraft> about(List<Item> items) {
    List<Item> requests =
        items.stream()
            .filter(Item::isOpen)
            .filter(item -> item.ask().recipient() == Recipient.LIAISON)
            .filter(item -> LiaisonQueue.isRequest(configuration, item.ask().action()))
            .toList();
    Consents.Known consented = consents.about(requests);
    List<MailDraft> drafts = new ArrayList<>();
    for (Item item : requests) {
      if (consented.knows(item) && !consented.declines(item)) {
        contact(item).map(contact -> draft(item, contact)).ifPresent(drafts::add);
      }
    }
    return drafts;
  }

  private Optional<Liaison> contact(Item item) {
    Organisation organisation = configuration.organisation();
    return registrations.employmentsOn(today, List.of(item.ask().employeeId())).stream()
        .filter(person -> person.employmentId().equals(item.ask().employmentId()))
        .map(EmploymentMessage::residenceMunicipality)
        .filter(java.util.Objects::nonNull)
        .filter(code -> !code.equals(organisation.municipality().code()))
        .map(organisation::liaisonOfMunicipality)
        .flatMap(Optional::stream)
        .findFirst();
  }

  private MailDraft draft(Item item, Liaison contact) {
    MailSettings settings = configuration.mail();
    Organisation organisation = configuration.organisation();
    String here =
        organisation
            .liaisonOf(item.ask().workUnit())
            .map(liaison -> liaison.mail() == null ? liaison.name() : liaison.mail())
            .orElse(organisation.municipality().name());
    String due =
        DateTimeFormatter.ofPattern("d. MMMM uuuu", settings.language().locale())
            .format(item.ask().dueOn());
    MailText.Words words =
        texts
            .of(MailKind.RESIDENCE)
            .in(settings.language())
            .with(
                Map.of(
                    "date",
                    due,
                    "reference",
                    item.id().toString(),
                    "municipality",
                    organisation.municipality().name(),
                    "contact",
                    here));
    return new MailDraft(
        "residence/" + item.id(),
        MailKind.RESIDENCE.word(),
        "",
        contact.name(),
        contact.mail(),
        settings.language().word(),
        words.subject(),
        words.body(),
        ShortMail.html(words.body(), settings.language()),
        null,
        null);
  }
}
