package dk.naervaer.service.inbox;

import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailSettings;
import dk.naervaer.config.MailText;
import dk.naervaer.config.Organisation;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.delivery.MailDraft;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.texts.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.jspecify.annotations.Nullable;

/**
 * Puts a planned talk into the calendars of the leader and of the liaison who takes part, moves it
 * there with a rising SEQUENCE, and takes it away when it is cancelled or its advisory withdrawn.
 */
final class Invitations {
  private final TalkStore talks;
  private final Registrations registrations;
  private final Callers callers;
  private final BookInForce book;
  private final MailOutbox mails;
  private final Texts texts;
  private final EmployeeNotices notices;
  private final PlatformClock clock;
  private final String address;

  Invitations(
      TalkStore talks,
      Registrations registrations,
      Callers callers,
      BookInForce book,
      MailOutbox mails,
      Texts texts,
      EmployeeNotices notices,
      PlatformClock clock,
      String address) {
    this.talks = talks;
    this.registrations = registrations;
    this.callers = callers;
    this.book = book;
    this.mails = mails;
    this.texts = texts;
    this.notices = notices;
    this.clock = clock;
    this.address = address;
  }

  /** Tells the calendars what has become of a talk; it is stored already. */
  void follow(@Nullable TalkRecord before, TalkRecord talk) {
    notices.follow(before, talk, talks.revisions(talk));
    if (talk.isInvitedTo()) {
      post(talk, ImmutableMethod.REQUEST);
    } else if (before != null && before.isInvitedTo() && !talk.held()) {
      post(before, ImmutableMethod.CANCEL);
    }
  }

  /** Cancels the talks that were planned because of advisories that are withdrawn now. */
  void cancelOf(List<Item> changed) {
    Instant now = clock.now();
    for (Item item : changed) {
      Ask ask = item.ask();
      if (item.handling().state() == ItemState.WITHDRAWN && ask.recipient() == Recipient.LEADER) {
        talks.of(List.of(ask.employmentId())).stream()
            .filter(TalkRecord::isInvitedTo)
            .filter(talk -> talk.kind().equals(ask.action()))
            .filter(talk -> !talk.day().isBefore(CopenhagenTime.dateAt(now)))
            .forEach(
                talk -> {
                  talks.add(talk.cancel(), "", now);
                  notices.follow(talk, talk.cancel(), talks.revisions(talk));
                  post(talk, ImmutableMethod.CANCEL);
                });
      }
    }
  }

  private void post(TalkRecord talk, Method method) {
    int sequence = talks.revisions(talk) - 1;
    List<MailDraft> drafts = new ArrayList<>();
    for (Caller person : invited(talk)) {
      if (person.mail() != null) {
        drafts.add(draft(talk, sequence, method, person, person.mail()));
      }
    }
    mails.post(drafts, clock.now());
  }

  private List<Caller> invited(TalkRecord talk) {
    Organisation organisation = book.current().configuration().organisation();
    Addressing addressing = new Addressing(organisation, callers);
    List<Caller> people = new ArrayList<>();
    for (Responsibility one :
        registrations.responsibilities(List.of(talk.employmentId()), clock.today())) {
      callers
          .find(addressing.addressee(Recipient.LEADER, one.workUnit(), one.leaderId()))
          .ifPresent(people::add);
      if (talk.tookPart().contains("liaison")) {
        callers
            .find(addressing.addressee(Recipient.LIAISON, one.workUnit(), null))
            .ifPresent(people::add);
      }
    }
    return people;
  }

  private MailDraft draft(
      TalkRecord talk, int sequence, Method method, Caller person, String mail) {
    MailSettings settings = book.current().configuration().mail();
    String link = address + "/opgaver";
    MailText.Words words =
        texts
            .of(MailKind.INVITATION, talk.kind())
            .in(settings.language())
            .with(Map.of("link", link, "name", person.name()));
    return new MailDraft(
        "calendar/" + Invitation.uid(talk) + "/" + sequence + "/" + person.id(),
        MailKind.INVITATION.word(),
        person.id(),
        person.name(),
        mail,
        settings.language().word(),
        words.subject(),
        words.body(),
        ShortMail.html(words.body(), settings.language()),
        Invitation.of(talk, sequence, method, words.subject(), mail, link, clock.now()),
        method.getValue());
  }
}
