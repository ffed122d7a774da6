package dk.naervaer.service.inbox;

import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailSettings;
import dk.naervaer.config.MailText;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import org.jspecify.annotations.Nullable;

/**
 * Puts a planned talk into the calendars of the leader and of the liaison who takes part, moves it
 * there with a rising SEQUENCE, and takes it away when it is cancelled or its advisory withdrawn.
 * Who has it there is noted, so that it can be handed on to another leader.
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

  /** Stores what was told of a talk, and tells the calendars of those who take part, or did. */
  void tell(@Nullable TalkRecord before, TalkRecord talk, String account) {
    Map<String, Caller> wanted = talk.isInvitedTo() ? invited(talk) : Map.of();
    Set<String> given = before == null || !before.isInvitedTo() ? Set.of() : given(before);
    talks.add(talk, account, wanted.keySet(), clock.now());
    notices.follow(before, talk, talks.revisions(talk));
    if (before != null && !talk.held()) {
      post(before, ImmutableMethod.CANCEL, people(without(given, wanted.keySet())));
    }
    post(talk, ImmutableMethod.REQUEST, wanted.values());
  }

  // What was told before that was noted went to those who are asked now.
  private Set<String> given(TalkRecord talk) {
    return talks.invited(talk).orElseGet(() -> invited(talk).keySet());
  }

  /** Cancels the talks that were planned because of what nobody asks a leader for any more. */
  void cancelOf(List<Ask> noLongerAsked) {
    for (Ask ask : noLongerAsked) {
      talks.of(List.of(ask.employmentId())).stream()
          .filter(talk -> talk.kind().equals(ask.action()))
          .forEach(talk -> ifAhead(talk, now -> tell(now, now.cancel(), "")));
    }
  }

  /**
   * Plans the talks again that were cancelled because nobody asked for them, now somebody does; not
   * where another day has been found since.
   */
  void giveBack(List<Ask> askedAgain) {
    for (Ask ask : askedAgain) {
      List<TalkRecord> ofKind =
          talks.of(List.of(ask.employmentId())).stream()
              .filter(talk -> talk.kind().equals(ask.action()))
              .toList();
      if (ofKind.stream().anyMatch(this::isPlanned)) {
        continue;
      }
      ofKind.stream()
          .filter(this::wasCancelledByNobody)
          .forEach(
              talk -> {
                talks.waitForOthers(talk);
                talks
                    .find(talk.employmentId(), talk.id())
                    .filter(this::wasCancelledByNobody)
                    .ifPresent(now -> tell(now, now.planned(), ""));
              });
    }
  }

  private boolean isPlanned(TalkRecord talk) {
    return talk.isPlanned() && !talk.day().isBefore(clock.today());
  }

  private boolean wasCancelledByNobody(TalkRecord talk) {
    return talk.cancelled()
        && !talk.day().isBefore(clock.today())
        && talks.lastTeller(talk).isEmpty();
  }

  // In one order, as each waits: somebody may tell of the talk at this very moment.
  private void ifAhead(TalkRecord talk, Consumer<TalkRecord> act) {
    if (isAhead(talk)) {
      talks.waitForOthers(talk);
      talks.find(talk.employmentId(), talk.id()).filter(this::isAhead).ifPresent(act);
    }
  }

  private boolean isAhead(TalkRecord talk) {
    return talk.isInvitedTo() && !talk.day().isBefore(clock.today());
  }

  /** Whether a talk lies ahead that somebody is invited to. */
  boolean areAnyPlanned() {
    return !talks.planned(clock.today()).isEmpty();
  }

  /** Hands the planned talks of these employments on, where others take part in them now. */
  void passOn(Collection<String> employmentIds) {
    talks.planned(clock.today(), employmentIds).forEach(this::passOn);
  }

  /** Hands all planned talks on, where others take part in them now. */
  void passOn() {
    talks.planned(clock.today()).forEach(this::passOn);
  }

  private void passOn(TalkStore.Planned planned) {
    if (!invited(planned.talk()).keySet().equals(planned.invited())) {
      ifAhead(planned.talk(), this::handOn);
    }
  }

  // A revision more, for an invitation that comes after a cancellation has to have a later number.
  private void handOn(TalkRecord talk) {
    Map<String, Caller> wanted = invited(talk);
    Set<String> given = given(talk);
    if (!wanted.keySet().equals(given)) {
      talks.add(talk, "", wanted.keySet(), clock.now());
      post(talk, ImmutableMethod.CANCEL, people(without(given, wanted.keySet())));
      post(talk, ImmutableMethod.REQUEST, people(without(wanted.keySet(), given)));
    }
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> left = new TreeSet<>(all);
    left.removeAll(others);
    return left;
  }

  private List<Caller> people(Set<String> accounts) {
    return accounts.stream().map(callers::find).flatMap(Optional::stream).toList();
  }

  private void post(TalkRecord talk, Method method, Collection<Caller> people) {
    if (people.isEmpty()) {
      return;
    }
    int sequence = talks.revisions(talk) - 1;
    List<MailDraft> drafts = new ArrayList<>();
    for (Caller person : people) {
      if (person.mail() != null) {
        drafts.add(draft(talk, sequence, method, person, person.mail()));
      }
    }
    mails.post(drafts, clock.now());
  }

  /** Who takes part and can be written to, by account. */
  private Map<String, Caller> invited(TalkRecord talk) {
    Addressing addressing = new Addressing(book.current().configuration().organisation(), callers);
    Map<String, Caller> people = new TreeMap<>();
    for (Responsibility one :
        registrations.responsibilities(List.of(talk.employmentId()), clock.today())) {
      add(addressing.addressee(Recipient.LEADER, one.workUnit(), one.leaderId()), people);
      if (talk.tookPart().contains("liaison")) {
        add(addressing.addressee(Recipient.LIAISON, one.workUnit(), null), people);
      }
    }
    return people;
  }

  private void add(String account, Map<String, Caller> people) {
    callers
        .find(account)
        .filter(person -> person.mail() != null)
        .ifPresent(person -> people.put(account, person));
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
