package dk.naervaer.service.casefile;

import dk.naervaer.rules.DaySpan;
import dk.naervaer.service.assessment.Book;
import dk.naervaer.service.assessment.BookInForce;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts that are kept no longer. They go by whole cases that are over and sealed, never a part of
 * one that lasts, and never what a rule still looks back on: so nothing that is still advised is
 * measured anew by less than was known. Everything here happens in the caller's transaction.
 */
public final class OldFacts {
  private final OldFactsStore store;
  private final EmployeeStore employees;
  private final FactStore facts;
  private final BookInForce book;

  OldFacts(OldFactsStore store, EmployeeStore employees, FactStore facts, BookInForce book) {
    this.store = store;
    this.employees = employees;
    this.facts = facts;
    this.book = book;
  }

  /** Employees about whom something ended before a day. */
  public List<String> endedBefore(LocalDate day) {
    return store.endedBefore(day);
  }

  /** Whether anything is kept about somebody. */
  public boolean keepsAnythingOf(String employeeId) {
    return store.keepsAnythingOf(employeeId);
  }

  /** Locks these employees and tells how far back all is over, before a day. */
  public List<ClosedUntil> closed(Collection<String> employeeIds, LocalDate day, LocalDate today) {
    Book inForce = book.held();
    LocalDate latest = day.minusDays(1);
    LookingBack reach = LookingBack.of(inForce, today);
    Map<String, CaseFile> files = new TreeMap<>();
    store.known(employeeIds).forEach(id -> files.put(id, new CaseFile(id)));
    if (files.isEmpty()) {
      return List.of();
    }
    employees.lock(files.keySet());
    facts.restore(files);
    List<ClosedUntil> closed = new ArrayList<>();
    files.values().forEach(file -> closed.addAll(closed(file, inForce, latest, reach, today)));
    return closed;
  }

  private static List<ClosedUntil> closed(
      CaseFile file, Book book, LocalDate latest, LookingBack reach, LocalDate today) {
    CaseSpans cases = CaseSpans.of(file, book);
    List<ClosedUntil> closed = new ArrayList<>();
    for (String employment : file.employmentIds()) {
      List<DaySpan> lasting = new ArrayList<>(cases.of(employment));
      lasting.addAll(file.absenceDays(employment));
      LocalDate left = file.lastDayOf(employment);
      LocalDate unreached = reach.before(cases.of(employment), today);
      closed.add(
          new ClosedUntil(
              file.employeeId(),
              employment,
              before(lasting, latest.isBefore(unreached) ? latest : unreached),
              left != null && left.isBefore(latest)));
    }
    return closed;
  }

  // What lasts beyond the day pulls the day back to before it began, and so on.
  private static LocalDate before(List<DaySpan> lasting, LocalDate latest) {
    LocalDate until = latest;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (DaySpan span : lasting) {
        if (!span.first().isAfter(until) && span.last().isAfter(until)) {
          until = span.first().minusDays(1);
          moved = true;
        }
      }
    }
    return until;
  }

  /** Lets the facts of these go; how many rows, by kind. */
  public Map<String, Long> letGo(List<ClosedUntil> closed) {
    Map<String, Long> gone = new HashMap<>();
    gone.put("absence", store.absences(closed));
    gone.put("talk", store.talks(closed));
    gone.put("answer", store.answers(closed));
    return gone;
  }

  /**
   * Lets the employments of those go who have left and of whom nothing else is known; the employee
   * too, once there is none left.
   *
   * @return the employees of whom there is nothing left
   */
  public List<String> letGoLeavers(List<ClosedUntil> closed) {
    List<ClosedUntil> left = closed.stream().filter(ClosedUntil::left).toList();
    store.employments(left);
    return store.employees(left.stream().map(ClosedUntil::employeeId).distinct().toList());
  }
}
