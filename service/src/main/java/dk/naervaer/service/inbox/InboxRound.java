package dk.naervaer.service.inbox;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.MailSettings;
import dk.naervaer.config.Organisation;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.advisory.AddressedAdvisory;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.TimedWork;
import dk.naervaer.service.texts.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets what lies before people follow the advisories, and tells them: at once what is for today,
 * once a day all else, then reminders, the deputy and the level above. However much there is, it is
 * the same few statements.
 */
final class InboxRound implements TimedWork {
  private static final int AT_ONCE = 500;
  private static final int NEWS_AT_ONCE = 4;

  /** So long after an item closed with its case a corrected end date opens it again. */
  private static final Duration LOOK_BACK = Duration.ofDays(60);

  private final NewItems newItems;
  private final ItemStore store;
  private final NewsStore news;
  private final AdvisoryList advisories;
  private final Consents consents;
  private final Registrations registrations;
  private final Callers callers;
  private final BookInForce book;
  private final MailOutbox mails;
  private final Texts texts;
  private final EmployeeNotices notices;
  private final PlatformClock clock;
  private final TransactionTemplate transaction;
  private final Invitations invitations;
  private final String address;
  private volatile @Nullable Organisation readdressedBy;

  InboxRound(
      NewItems newItems,
      ItemStore store,
      NewsStore news,
      AdvisoryList advisories,
      Registrations registrations,
      Callers callers,
      BookInForce book,
      MailOutbox mails,
      Texts texts,
      EmployeeNotices notices,
      PlatformClock clock,
      TransactionTemplate transaction,
      Invitations invitations,
      String address) {
    this.invitations = invitations;
    this.newItems = newItems;
    this.store = store;
    this.news = news;
    this.advisories = advisories;
    this.consents = new Consents(advisories, registrations);
    this.registrations = registrations;
    this.callers = callers;
    this.book = book;
    this.mails = mails;
    this.texts = texts;
    this.notices = notices;
    this.clock = clock;
    this.transaction = transaction;
    this.address = address;
  }

  @Override
  public boolean isDue(Instant now) {
    Instant next = store.next();
    return news.any()
        || (next != null && !next.isAfter(now))
        || mails.anyFailed()
        || (isToReaddress(CopenhagenTime.dateAt(now))
            && (store.anyOpen() || invitations.areAnyPlanned()));
  }

  @Override
  public @Nullable Instant next() {
    return store.next();
  }

  @Override
  public synchronized void run() {
    while (Boolean.TRUE.equals(transaction.execute(_ -> takeNews()))) {
      // As long as there are any.
    }
    Organisation by = organisation();
    if (Boolean.TRUE.equals(transaction.execute(_ -> tells()))) {
      readdressedBy = by;
    }
  }

  // ---- following the advisories

  private boolean takeNews() {
    if (!news.takesAlone()) {
      return false;
    }
    Set<UUID> ids = new TreeSet<>(news.take(NEWS_AT_ONCE));
    if (ids.isEmpty()) {
      return false;
    }
    List<AddressedAdvisory> addressed = advisories.addressed(ids);
    Renewed renewed = renewed(addressed, clock.now(), false);
    save(renewed.changed());
    invitations.giveBack(renewed.reopened());
    invitations.passOn(employments(addressed));
    return true;
  }

  private void save(List<Item> changed) {
    store.save(changed);
    invitations.cancelOf(noLongerAsked(changed));
    writeToResidences(changed);
  }

  // Another absence, or another row, can ask for the same talk.
  private List<Ask> noLongerAsked(List<Item> changed) {
    List<Ask> withdrawn =
        changed.stream()
            .filter(item -> item.handling().state() == ItemState.WITHDRAWN)
            .map(Item::ask)
            .filter(ask -> ask.recipient() == Recipient.LEADER && !ask.employmentId().isEmpty())
            .toList();
    if (withdrawn.isEmpty()) {
      return withdrawn;
    }
    Set<List<String>> asked =
        store.ofEmployments(withdrawn.stream().map(Ask::employmentId).toList()).stream()
            .filter(item -> item.isOpen() && item.ask().recipient() == Recipient.LEADER)
            .map(item -> talk(item.ask()))
            .collect(Collectors.toSet());
    return withdrawn.stream().filter(ask -> !asked.contains(talk(ask))).toList();
  }

  private static List<String> talk(Ask ask) {
    return List.of(ask.employmentId(), ask.action());
  }

  private void writeToResidences(List<Item> items) {
    Instant now = clock.now();
    Configuration configuration = book.current().configuration();
    mails.post(
        new ResidenceMail(consents, registrations, configuration, texts, CopenhagenTime.dateAt(now))
            .about(items),
        now);
  }

  /**
   * What became of items.
   *
   * @param reopened what is asked again after it was withdrawn
   */
  private record Renewed(List<Item> changed, List<Ask> reopened) {}

  private Renewed renewed(List<AddressedAdvisory> addressed, Instant now, boolean closes) {
    Map<UUID, List<Item>> known =
        store.lockOfAdvisories(addressed.stream().map(AddressedAdvisory::id).toList()).stream()
            .collect(Collectors.groupingBy(item -> item.ask().advisoryId()));
    Map<String, String> leaders = leadersOf(addressed, CopenhagenTime.dateAt(now));
    RenewItems renew = renewItems(lapse(addressed, known, closes, now), now);
    List<Item> changed = new ArrayList<>();
    for (AddressedAdvisory one : addressed) {
      List<Item> own = known.getOrDefault(one.id(), List.of());
      changed.addAll(renew.of(one, own, leaders.get(one.employmentId())));
    }
    return new Renewed(changed, reopened(known.values(), changed));
  }

  private static List<Ask> reopened(Collection<List<Item>> before, List<Item> changed) {
    Set<UUID> withdrawn =
        before.stream()
            .flatMap(List::stream)
            .filter(item -> item.handling().state() == ItemState.WITHDRAWN)
            .map(Item::id)
            .collect(Collectors.toSet());
    return changed.stream()
        .filter(item -> item.isOpen() && withdrawn.contains(item.id()))
        .map(Item::ask)
        .filter(ask -> ask.recipient() == Recipient.LEADER && !ask.employmentId().isEmpty())
        .toList();
  }

  private static Set<String> employments(List<AddressedAdvisory> addressed) {
    return addressed.stream()
        .map(AddressedAdvisory::employmentId)
        .filter(employment -> !employment.isEmpty())
        .collect(Collectors.toSet());
  }

  private Map<String, String> leadersOf(List<AddressedAdvisory> addressed, LocalDate today) {
    Map<String, String> leaders = new HashMap<>();
    for (Responsibility one : registrations.responsibilities(employments(addressed), today)) {
      if (one.leaderId() != null) {
        leaders.put(one.employmentId(), one.leaderId());
      }
    }
    return leaders;
  }

  private RenewItems renewItems(Lapse lapse, Instant now) {
    Configuration configuration = book.current().configuration();
    Set<String> binding =
        configuration.dictionary().actions().values().stream()
            .filter(action -> action.kind() != Action.Kind.ORDINARY)
            .map(Action::word)
            .collect(Collectors.toSet());
    return new RenewItems(newItems, addressing(), escalation(configuration), binding, lapse, now);
  }

  // Once a day everybody is looked at; in between only where something that closed might run again.
  private Lapse lapse(
      List<AddressedAdvisory> addressed, Map<UUID, List<Item>> known, boolean closes, Instant now) {
    Configuration configuration = book.current().configuration();
    Set<String> employees = new TreeSet<>();
    Set<String> employments = new TreeSet<>();
    for (AddressedAdvisory one : addressed) {
      boolean lapsed =
          known.getOrDefault(one.id(), List.of()).stream()
              .anyMatch(item -> item.handling().state() == ItemState.LAPSED);
      if (!one.employeeId().isEmpty() && (closes || lapsed)) {
        employees.add(one.employeeId());
        employments.add(one.employmentId());
      }
    }
    return new Lapse(
        escalation(configuration),
        configuration.mail().lapseAfterDays(),
        Lapse.left(registrations.historiesOf(employees), CopenhagenTime.dateAt(now)),
        closes ? store.asked(employments) : Map.of(),
        closes,
        now);
  }

  private Addressing addressing() {
    return new Addressing(book.current().configuration().organisation(), callers);
  }

  private static Escalation escalation(Configuration configuration) {
    MailSettings mail = configuration.mail();
    return new Escalation(new TellTimes(configuration.organisation(), mail), mail);
  }

  // ---- telling

  private boolean tells() {
    if (!store.tellsAlone()) {
      return false;
    }
    Instant now = clock.now();
    readdress(now);
    List<String> failed = mails.takeFailed();
    if (!failed.isEmpty()) {
      passOn(failed, now);
    }
    List<Item> due = store.lockDue(now);
    if (!due.isEmpty()) {
      tellOf(due, now);
    }
    return true;
  }

  // Whoever leads nobody any more has nobody's affairs before him or her either.
  private boolean isToReaddress(LocalDate today) {
    return !today.equals(store.readdressedOn()) || !organisation().equals(readdressedBy);
  }

  private Organisation organisation() {
    return book.current().configuration().organisation();
  }

  // Once a day, as cases end without a message, too; and whenever another organisation holds, as at
  // a start. Leaders change with payroll's records, with the organisation and with the calendar.
  private void readdress(Instant now) {
    LocalDate today = CopenhagenTime.dateAt(now);
    if (!isToReaddress(today)) {
      return;
    }
    List<Item> stillOpen = store.allOpen();
    writeToResidences(stillOpen);
    List<Item> mayRunAgain = store.lapsedWithCase(now.minus(LOOK_BACK));
    List<UUID> open =
        Stream.concat(stillOpen.stream(), mayRunAgain.stream())
            .map(item -> item.ask().advisoryId())
            .distinct()
            .toList();
    for (int from = 0; from < open.size(); from += AT_ONCE) {
      List<UUID> some = open.subList(from, Math.min(from + AT_ONCE, open.size()));
      save(renewed(advisories.addressed(some), now, true).changed());
    }
    invitations.passOn();
    store.readdressed(today);
  }

  // A mail that never arrived has told nobody: the deputy is next.
  private void passOn(List<String> failed, Instant now) {
    List<Item> passedOn = new ArrayList<>();
    for (Item item : store.lockToldBy(failed)) {
      Stage stage = item.telling().stage();
      if (stage == Stage.TOLD || stage == Stage.REMINDED) {
        passedOn.add(item.with(item.telling().atOnce(Stage.REMINDED, now)));
      }
    }
    store.save(passedOn);
    notices.failed(failed);
  }

  private void tellOf(List<Item> due, Instant now) {
    Configuration configuration = book.current().configuration();
    Addressing addressing = addressing();
    Escalation escalation = escalation(configuration);
    LocalDate today = CopenhagenTime.dateAt(now);
    TellRound round =
        new TellRound(configuration.mail(), texts, address, today, now, mails.digestedOn(today));
    List<Item> after = new ArrayList<>();
    for (Item item : due) {
      List<Caller> readers = addressing.mailboxes(item);
      Instant digest = escalation.times().nextDigest(item.ask().workUnit(), now);
      if (round.takes(item, readers)) {
        after.add(item.with(escalation.told(item, now)));
      } else {
        after.add(item.with(item.telling().at(item.telling().stage(), digest)));
      }
    }
    mails.post(round.mails(), now);
    notices.summon(
        due.stream().filter(item -> item.ask().recipient() == Recipient.EMPLOYEE).toList());
    store.noteTellings(round.tellings());
    store.save(after);
  }
}
