package dk.naervaer.service.inbox;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.MailKind;
import dk.naervaer.config.MailLanguage;
import dk.naervaer.config.MailText;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.events.Contact;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.delivery.MailDraft;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.texts.Texts;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes to employees, in neutral words, that they are summoned: to the address payroll has told,
 * else as a letter that whoever leads them prints. Nothing is written where payroll says that
 * nobody is to be contacted.
 */
final class EmployeeNotices {
  private static final String MAIL_KEY = "notice/";

  private final NoticeStore store;
  private final Registrations registrations;
  private final BookInForce book;
  private final MailOutbox mails;
  private final Texts texts;
  private final PlatformClock clock;

  EmployeeNotices(
      NoticeStore store,
      Registrations registrations,
      BookInForce book,
      MailOutbox mails,
      Texts texts,
      PlatformClock clock) {
    this.store = store;
    this.registrations = registrations;
    this.book = book;
    this.mails = mails;
    this.texts = texts;
    this.clock = clock;
  }

  /** Tells of items that lie before employees: new ones, and those that have fallen away. */
  void summon(List<Item> items) {
    for (Item item : items) {
      boolean off = item.telling().stage() == Stage.FALLEN_AWAY;
      if (off || item.telling().stage() == Stage.NEW) {
        Ask ask = item.ask();
        write(
            (off ? "off/" : "item/") + item.id() + "/" + item.handling().openedAt(),
            ask.employeeId(),
            ask.employmentId(),
            off ? MailKind.SUMMONS_OFF : MailKind.SUMMONS,
            ask.action(),
            null,
            null);
      }
    }
  }

  /** Tells of a talk that is planned with the employee, moved or cancelled. */
  void follow(@Nullable TalkRecord before, TalkRecord talk, int revision) {
    boolean summoned = isSummoned(talk);
    TalkRecord was = before != null && isSummoned(before) ? before : null;
    boolean ahead = !talk.day().isBefore(clock.today());
    if (summoned && ahead && (was == null || !talk.isAtTheTimeOf(was))) {
      about(talk, MailKind.APPOINTMENT, revision);
    } else if (was != null && !summoned && !talk.held()) {
      about(was, MailKind.APPOINTMENT_OFF, revision);
    }
  }

  private static boolean isSummoned(TalkRecord talk) {
    return !talk.held() && !talk.cancelled() && talk.tookPart().contains("employee");
  }

  private void about(TalkRecord talk, MailKind kind, int revision) {
    registrations
        .employeeOf(talk.employmentId())
        .ifPresent(
            employee ->
                write(
                    "talk/" + Invitation.uid(talk) + "/" + revision,
                    employee,
                    talk.employmentId(),
                    kind,
                    talk.kind(),
                    talk.day(),
                    talk.time()));
  }

  private void write(
      String key,
      String employee,
      String employment,
      MailKind kind,
      String action,
      @Nullable LocalDate day,
      @Nullable LocalTime time) {
    EmploymentMessage person = person(employee, employment).orElse(null);
    if (person == null || silentOf(List.of(employee)).contains(employment)) {
      return;
    }
    Contact contact = person.contact();
    String mail = contact == null ? null : contact.mail();
    EmployeeNotice notice =
        new EmployeeNotice(
            UUID.nameUUIDFromBytes(("notice|" + key).getBytes(StandardCharsets.UTF_8)),
            employee,
            employment,
            person.workUnit(),
            kind.word(),
            action,
            day,
            time,
            clock.now(),
            mail == null ? EmployeeNotice.LETTER : EmployeeNotice.MAIL,
            null);
    if (store.add(notice) && mail != null) {
      mails.post(List.of(draft(notice, mail)), clock.now());
    }
  }

  /** Makes letters of those whose mails never arrived. */
  void failed(List<String> keys) {
    store.makeLetters(
        keys.stream()
            .filter(key -> key.startsWith(MAIL_KEY))
            .map(key -> UUID.fromString(key.substring(MAIL_KEY.length())))
            .toList());
  }

  /** The employments of these people about which nobody is written to. */
  Set<String> silentOf(Collection<String> employees) {
    return registrations.withoutContactOn(clock.today(), employees);
  }

  private Optional<EmploymentMessage> person(String employee, String employment) {
    return registrations.employmentsOn(clock.today(), List.of(employee)).stream()
        .filter(one -> one.employmentId().equals(employment))
        .findFirst();
  }

  private MailDraft draft(EmployeeNotice notice, String mail) {
    MailLanguage language = book.current().configuration().mail().language();
    MailKind kind = MailKind.ofWord(notice.kind()).orElseThrow();
    return ShortMail.toEmployee(
        notice.employeeId(), mail, MAIL_KEY + notice.id(), kind, words(notice, language), language);
  }

  /** The words of a notice, filled in. */
  MailText.Words words(EmployeeNotice notice, MailLanguage language) {
    Configuration configuration = book.current().configuration();
    MailKind kind = MailKind.ofWord(notice.kind()).orElseThrow();
    boolean danish = language == MailLanguage.DANISH;
    String unit =
        configuration
            .organisation()
            .find(notice.workUnit())
            .map(WorkUnit::name)
            .orElse(notice.workUnit());
    Map<String, String> values = new HashMap<>();
    values.put("municipality", configuration.organisation().municipality().name());
    values.put("contact", (danish ? "Lederen af " : "The leader of ") + unit);
    LocalDate day = notice.day();
    LocalTime time = notice.time();
    values.put("date", day == null ? "" : pattern("d. MMMM uuuu", language).format(day));
    values.put(
        "time",
        time == null ? "" : pattern(danish ? "'kl.' HH.mm" : "'at' HH:mm", language).format(time));
    MailText.Words words = texts.of(kind, notice.action()).in(language).with(values);
    // Without a time of day nothing is left of its place.
    return new MailText.Words(words.subject(), words.body().replaceAll(" +([ .,])", "$1"));
  }

  private static DateTimeFormatter pattern(String pattern, MailLanguage language) {
    return DateTimeFormatter.ofPattern(pattern, language.locale());
  }
}
