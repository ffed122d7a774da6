package dk.naervaer.service.casefile;

import dk.naervaer.events.EventKey;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.service.advisory.Advisory;
import dk.naervaer.service.advisory.AdvisoryChanged;
import dk.naervaer.service.advisory.Employment;
import dk.naervaer.service.advisory.StandingAdvisories;
import dk.naervaer.service.assessment.Book;
import dk.naervaer.service.assessment.Outlook;
import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The case files of some employees, locked for the running transaction: what comes in is taken into
 * them, then those that learnt something are settled. Nothing is written here.
 */
public final class OpenFiles {
  private final Book book;
  private final Vocabulary vocabulary;
  private final Instant now;
  private final LocalDate today;
  private final NavigableMap<String, CaseFile> files = new TreeMap<>();
  private final Map<String, Lookout> known;
  private final StandingAdvisories standing;
  private final EmploymentOwners owners;

  private final Map<String, CaseSpans> before = new HashMap<>();
  private final Set<String> touched = new HashSet<>();
  private final List<Registered<Talk>> talks = new ArrayList<>();
  private final List<Registered<Answer>> answers = new ArrayList<>();
  private final List<AdvisoryChanged> changes = new ArrayList<>();
  private final Map<String, Lookout> changedLookouts = new TreeMap<>();
  private final Map<Employment, String> moved = new HashMap<>();
  private final Set<Employment> toldAnew = new HashSet<>();

  OpenFiles(
      Book book,
      Instant now,
      Map<String, CaseFile> files,
      Map<String, Lookout> known,
      StandingAdvisories standing,
      EmploymentOwners owners) {
    this.book = book;
    this.vocabulary = Vocabulary.of(book.configuration());
    this.now = now;
    this.today = CopenhagenTime.dateAt(now);
    this.files.putAll(files);
    this.known = known;
    this.standing = standing;
    this.owners = owners;
  }

  /** Takes a sound record about one of them. */
  public Taken take(EventKey event, PayrollMessage message) {
    CaseFile file = file(message.employeeId());
    remember(file);
    return file.take(event, message, now, vocabulary, owners);
  }

  /** A talk was held. */
  public Told take(String employeeId, String employmentId, Talk talk) {
    Told told = file(employeeId).take(employmentId, talk);
    if (told == Told.NEW) {
      talks.add(new Registered<>(employeeId, employmentId, talk, now));
      touched.add(employeeId);
    }
    return told;
  }

  /** Somebody answered. */
  public Told take(String employeeId, String employmentId, Answer answer) {
    Told told = file(employeeId).take(employmentId, answer);
    if (told == Told.NEW) {
      answers.add(new Registered<>(employeeId, employmentId, answer, now));
      touched.add(employeeId);
    }
    return told;
  }

  /** Somebody has done what an advisory asks for; false when it no longer waits. */
  boolean done(String employeeId, UUID advisoryId) {
    for (Advisory advisory : standing.of(employeeId)) {
      if (advisory.id().equals(advisoryId) && advisory.isOpen()) {
        changes.add(advisory.doneByHand(today));
        return true;
      }
    }
    return false;
  }

  /** Takes up whatever is held about them and lacks nothing any more. */
  public List<Released> release() {
    List<Released> released = new ArrayList<>();
    for (CaseFile file : files.values()) {
      if (!file.held().isEmpty()) {
        remember(file);
        release(file, released);
      }
    }
    return released;
  }

  // One record taken up can be what another one waited for.
  private void release(CaseFile file, List<Released> released) {
    List<Released> some;
    do {
      some = file.release(now, vocabulary, owners);
      released.addAll(some);
    } while (!some.isEmpty() && !file.held().isEmpty());
  }

  /** Assesses everybody about whom something new is known. */
  void settle() {
    files.values().stream().filter(this::learntSomething).forEach(this::settle);
  }

  /** Assesses everybody: the day has passed, or the rules have changed. */
  void settleEverybody() {
    files.values().forEach(this::settle);
  }

  private boolean learntSomething(CaseFile file) {
    return file.news().any() || touched.contains(file.employeeId());
  }

  private void settle(CaseFile file) {
    String employeeId = file.employeeId();
    Outlook outlook = new CaseWork(book.rules()).settle(file, standing.of(employeeId), now);
    changes.addAll(outlook.changes());
    Lookout lookout = new Lookout(outlook.nextDate(), outlook.awayUntil());
    if (!lookout.equals(known.get(employeeId))) {
      changedLookouts.put(employeeId, lookout);
    }
    file.employmentIds().forEach(employmentId -> noteMove(file, employmentId));
  }

  // Which unit holds today can only have changed where versions name several, or one is new; and
  // only what stood before can stand in another one.
  private void noteMove(CaseFile file, String employmentId) {
    if (standing.of(file.employeeId()).isEmpty()) {
      return;
    }
    List<EmploymentVersion> versions = file.history(employmentId).versions();
    boolean several = versions.stream().map(EmploymentVersion::workUnit).distinct().count() > 1;
    if (several || !file.news().employments().isEmpty()) {
      Employment employment = new Employment(file.employeeId(), employmentId);
      moved.put(employment, presentWorkUnit(employment));
      if (!file.news().employments().isEmpty()) {
        toldAnew.add(employment);
      }
    }
  }

  String presentWorkUnit(Employment employment) {
    return file(employment.employeeId())
        .history(employment.employmentId())
        .versionOn(today)
        .workUnit();
  }

  private void remember(CaseFile file) {
    before.computeIfAbsent(file.employeeId(), _ -> CaseSpans.of(file, book));
  }

  /** What became of cases since the files were opened. */
  List<CaseChange> caseChanges() {
    List<CaseChange> all = new ArrayList<>();
    before.forEach(
        (employeeId, spans) -> {
          CaseSpans after = CaseSpans.of(file(employeeId), book);
          for (String employmentId : after.byEmployment().keySet()) {
            all.addAll(CaseChange.between(spans.of(employmentId), after.of(employmentId)));
          }
        });
    return all;
  }

  private CaseFile file(String employeeId) {
    CaseFile file = files.get(employeeId);
    if (file == null) {
      throw new IllegalArgumentException("the file was not opened");
    }
    return file;
  }

  /** Whose files these are. */
  public Set<String> employeeIds() {
    return files.keySet();
  }

  Iterable<CaseFile> files() {
    return files.values();
  }

  StandingAdvisories standing() {
    return standing;
  }

  List<Registered<Talk>> talks() {
    return talks;
  }

  List<Registered<Answer>> answers() {
    return answers;
  }

  List<AdvisoryChanged> changes() {
    return changes;
  }

  Map<String, Lookout> changedLookouts() {
    return changedLookouts;
  }

  Map<Employment, String> moved() {
    return moved;
  }

  Set<Employment> toldAnew() {
    return toldAnew;
  }

  Instant now() {
    return now;
  }
}
