package dk.naervaer.service.casefile;

import dk.naervaer.events.AdvisoryChange;
import dk.naervaer.service.advisory.AdvisoryChanged;
import dk.naervaer.service.advisory.AdvisoryDesk;
import dk.naervaer.service.advisory.Notice;
import dk.naervaer.service.advisory.StandingAdvisories;
import dk.naervaer.service.assessment.Book;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.sql.AfterCommit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The one way to work on case files, for intake, sweep, release and portal alike: lock, read, take,
 * settle, write. The book is held before anybody is locked, as whoever swaps it goes on to touch
 * everybody. However many employees there are, it is always the same few statements. Everything
 * here happens in the caller's transaction.
 */
public final class CaseDesk {
  private final EmployeeStore employees;
  private final FactStore facts;
  private final HeldStore held;
  private final AdvisoryDesk advisories;
  private final BookInForce book;
  private final CaseCounts counts;

  CaseDesk(
      EmployeeStore employees,
      FactStore facts,
      HeldStore held,
      AdvisoryDesk advisories,
      BookInForce book,
      CaseCounts counts) {
    this.employees = employees;
    this.facts = facts;
    this.held = held;
    this.advisories = advisories;
    this.book = book;
    this.counts = counts;
  }

  /** Locks and reads the files of these employees, known or not. */
  public OpenFiles open(Collection<String> employeeIds, Instant now) {
    return open(employeeIds, Set.of(), now);
  }

  /**
   * The same where records about these employments are to be taken.
   *
   * @param employmentIds as payroll names them, of these employees or not
   */
  public OpenFiles open(
      Collection<String> employeeIds, Collection<String> employmentIds, Instant now) {
    Book inForce = book.held();
    return read(employees.lock(employeeIds), employmentIds, inForce, now);
  }

  /**
   * Locks and reads the files of some whose next date has come, leaving out those that somebody
   * else works on.
   */
  public OpenFiles openDue(int most, Instant now) {
    Book inForce = book.held();
    return read(employees.lockDue(CopenhagenTime.dateAt(now), most), Set.of(), inForce, now);
  }

  /** Whether anybody's next date has come, worked on by somebody or not. */
  public boolean anyDue(LocalDate today) {
    return employees.anyDue(today);
  }

  /** The earliest day on which anybody comes due; null when nobody ever does. */
  public @Nullable LocalDate firstDue() {
    return employees.firstDue();
  }

  /** The next employees, in order of their ids, about whom a record is held. */
  public List<String> withHeldRecords(String afterEmployeeId, int most) {
    return held.employeesAfter(afterEmployeeId, most);
  }

  /** What another book would change for these employees; nothing of it is written. */
  Tried tried(Collection<String> employeeIds, Book other, Instant now) {
    OpenFiles files = read(employees.lock(employeeIds), Set.of(), other, now);
    files.settleEverybody();
    Set<Told> told = new HashSet<>();
    for (AdvisoryChanged changed : files.changes()) {
      AdvisoryChange change = changed.change();
      if (change != null) {
        Notice notice = changed.advisory().state().notice();
        told.add(new Told(changed.advisory().id(), change, notice.action(), notice.dueOn()));
      }
    }
    return new Tried(files.standing().live(), told);
  }

  /** What would have been told by a book, and how many advisories stood before. */
  record Tried(long live, Set<Told> told) {}

  /** A change somebody would have heard of. */
  record Told(UUID advisory, AdvisoryChange change, String action, LocalDate dueOn) {}

  private OpenFiles read(
      Map<String, Lookout> known, Collection<String> employmentIds, Book inForce, Instant now) {
    Map<String, CaseFile> files = new TreeMap<>();
    known.keySet().forEach(id -> files.put(id, new CaseFile(id)));
    StandingAdvisories standing = new StandingAdvisories();
    EmploymentOwners owners = new EmploymentOwners();
    if (!files.isEmpty()) {
      facts.restoreUnnamed(files);
      held.restore(files);
      Set<String> claimed = new TreeSet<>(employmentIds);
      files.values().forEach(file -> claimed.addAll(file.employmentsHeld()));
      facts.restoreOwners(claimed, owners);
      LocalDate today = CopenhagenTime.dateAt(now);
      standing = advisories.standing(files.keySet(), inForce.sealedBefore(today), today);
    }
    return new OpenFiles(inForce, now, files, known, standing, owners);
  }

  /** Settles those about whom something new is known, and writes everything. */
  public void settleNews(OpenFiles files) {
    files.settle();
    write(files);
  }

  /**
   * Settles all of them, and writes everything.
   *
   * @return how many advisories that takes back
   */
  public int settleEverybody(OpenFiles files) {
    files.settleEverybody();
    write(files);
    int withdrawn = 0;
    for (AdvisoryChanged changed : files.changes()) {
      withdrawn += changed.change() == AdvisoryChange.WITHDRAWN ? 1 : 0;
    }
    return withdrawn;
  }

  /** How many advisories are given and stand, about everybody. */
  public long standing() {
    return advisories.given();
  }

  /** Lets somebody come due on a day, whatever the last assessment said. */
  public void lookAgain(String employeeId, LocalDate day) {
    employees.lookAgain(employeeId, day);
  }

  /** Lets everybody come due on a day: other rules are in force. */
  public void lookAtAll(LocalDate day) {
    employees.lookAtAll(day);
  }

  private void write(OpenFiles files) {
    List<KnownEmployment> employments = new ArrayList<>();
    List<KnownAbsence> absences = new ArrayList<>();
    List<HeldRecord> nowHeld = new ArrayList<>();
    List<HeldRecord> released = new ArrayList<>();
    for (CaseFile file : files.files()) {
      NewFacts news = file.news();
      employments.addAll(news.employments());
      absences.addAll(news.absences());
      nowHeld.addAll(news.held());
      news.released().forEach(one -> released.add(one.record()));
    }
    facts.insertEmployments(employments);
    facts.insertAbsences(absences);
    facts.insertTalks(files.talks());
    facts.insertAnswers(files.answers());
    held.insert(nowHeld);
    held.delete(released);
    advisories.write(files.changes(), files.standing(), files::presentWorkUnit, files.now());
    advisories.move(files.moved(), files.toldAnew());
    employees.lookOn(files.changedLookouts());
    List<CaseChange> caseChanges = files.caseChanges();
    AfterCommit.run(() -> counts.count(caseChanges));
  }
}
