package dk.naervaer.service.inbox;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailLanguage;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.delivery.MailDraft;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.texts.Texts;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells who leads somebody that the liaison has answered; what was answered stands in the case. */
final class LiaisonAnswers {
  private final Registrations registrations;
  private final Callers callers;
  private final BookInForce book;
  private final MailOutbox mails;
  private final Texts texts;
  private final PlatformClock clock;
  private final String address;

  LiaisonAnswers(
      Registrations registrations,
      Callers callers,
      BookInForce book,
      MailOutbox mails,
      Texts texts,
      PlatformClock clock,
      String address) {
    this.registrations = registrations;
    this.callers = callers;
    this.book = book;
    this.mails = mails;
    this.texts = texts;
    this.clock = clock;
    this.address = address;
  }

  /** Tells those who lead somebody in these employments, whom the liaison was asked about. */
  void tell(LiaisonStep step, Collection<String> employments, String liaison) {
    MailLanguage language = book.current().configuration().mail().language();
    List<MailDraft> drafts =
        leaders(employments).stream()
            .map(
                leader ->
                    ShortMail.to(
                        leader,
                        "answer/" + liaison + "/" + step.id() + "/" + leader.id(),
                        MailKind.ANSWER,
                        texts
                            .of(MailKind.ANSWER)
                            .in(language)
                            .with(Map.of("link", address + "/opgaver", "name", leader.name())),
                        language))
            .toList();
    mails.post(drafts, clock.now());
  }

  private List<Caller> leaders(Collection<String> employments) {
    Configuration configuration = book.current().configuration();
    Addressing addressing = new Addressing(configuration.organisation(), callers);
    Map<String, Caller> leaders = new LinkedHashMap<>();
    for (Responsibility one : registrations.responsibilities(employments, clock.today())) {
      String leader = addressing.addressee(Recipient.LEADER, one.workUnit(), one.leaderId());
      addressing
          .readers(Recipient.LEADER, one.workUnit(), leader)
          .forEach(person -> leaders.put(person.id(), person));
    }
    return List.copyOf(leaders.values());
  }
}
