package dk.naervaer.service.inbox;

import dk.naervaer.rules.DaySpan;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.Notice;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.casefile.Registrations;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What employees know and want of what is asked of the job centre. Silence confirms nothing, and an
 * answer counts in the case it was given in, as it does for the rules: what was agreed to in
 * another absence, or at another employment, was not about this one.
 */
final class Consents {
  private static final Set<Question> THAT_CONFIRM =
      Set.of(Question.EMPLOYEE_KNOWS, Question.EMPLOYEE_ASKS, Question.CONCERN_SHARED);

  private static final Set<Question> WISHES =
      Set.of(Question.EMPLOYEE_ASKS, Question.EMPLOYEE_DECLINES);

  private final AdvisoryList advisories;
  private final Registrations registrations;

  Consents(AdvisoryList advisories, Registrations registrations) {
    this.advisories = advisories;
    this.registrations = registrations;
  }

  /**
   * Those about items, by item.
   *
   * @param cases the days of the case that each advisory is about
   */
  record Known(Set<UUID> confirmed, Set<UUID> declined, Map<UUID, DaySpan> cases) {
    /** Whether it is confirmed that the employee knows what is asked by an item. */
    boolean knows(Item item) {
      return confirmed.contains(item.id());
    }

    /** Whether the employee has said no to it, and nothing else since. */
    boolean declines(Item item) {
      return declined.contains(item.id());
    }

    /** Whether what an item is about began by a day and was not over by then. */
    boolean isAboutCaseOn(LocalDate day, Item item) {
      DaySpan days = cases.get(item.ask().advisoryId());
      return days != null && days.overlaps(new DaySpan(day, day));
    }
  }

  Known about(Collection<Item> items) {
    Set<UUID> confirmed = new HashSet<>();
    Set<UUID> declined = new HashSet<>();
    Map<UUID, DaySpan> cases = new HashMap<>();
    if (!items.isEmpty()) {
      Map<UUID, LocalDate> since = new HashMap<>();
      for (ShownAdvisory shown : shown(items)) {
        LocalDate first = shown.line().caseFirstDay();
        if (first != null) {
          since.put(shown.id(), first);
        }
        cases.put(shown.id(), days(shown.notice()));
      }
      Map<String, List<Answer>> answers = answers(items);
      for (Item item : items) {
        List<Answer> given =
            given(
                answers.getOrDefault(item.ask().employmentId(), List.of()),
                since.get(item.ask().advisoryId()));
        if (isConfirmed(given)) {
          confirmed.add(item.id());
        }
        if (isLast(Question.EMPLOYEE_DECLINES, WISHES, given)) {
          declined.add(item.id());
        }
      }
    }
    return new Known(confirmed, declined, cases);
  }

  /** The answers given in a case, the oldest first; none where nothing tells where it began. */
  private static List<Answer> given(List<Answer> answers, @Nullable LocalDate first) {
    return first == null
        ? List.of()
        : answers.stream()
            .filter(answer -> !answer.answeredOn().isBefore(first))
            .sorted(Answer.NEWEST_LAST)
            .toList();
  }

  private List<ShownAdvisory> shown(Collection<Item> items) {
    return advisories.named(items.stream().map(item -> item.ask().advisoryId()).toList());
  }

  private static DaySpan days(Notice notice) {
    DaySpan contact = notice.contactSpan();
    return contact == null ? notice.span() : contact;
  }

  private Map<String, List<Answer>> answers(Collection<Item> items) {
    Set<String> employees =
        items.stream()
            .map(item -> item.ask().employeeId())
            .filter(employee -> !employee.isEmpty())
            .collect(Collectors.toSet());
    return registrations.historiesOf(employees).stream()
        .collect(Collectors.toMap(EmploymentHistory::employmentId, EmploymentHistory::answers));
  }

  // Whoever says that the employee does not know takes back what confirmed it before.
  private static boolean isConfirmed(List<Answer> given) {
    int from = 0;
    for (int at = 0; at < given.size(); at++) {
      if (Question.EMPLOYEE_KNOWS.isAskedIn(given.get(at)) && !isYes(given.get(at))) {
        from = at + 1;
      }
    }
    List<Answer> since = given.subList(from, given.size());
    return THAT_CONFIRM.stream().anyMatch(question -> isLast(question, Set.of(question), since));
  }

  /** Whether the last answer to any of some questions is a yes to this one. */
  private static boolean isLast(Question question, Set<Question> asked, List<Answer> given) {
    return given.stream()
        .filter(answer -> asked.stream().anyMatch(one -> one.isAskedIn(answer)))
        .reduce((_, newer) -> newer)
        .filter(answer -> question.isAskedIn(answer) && isYes(answer))
        .isPresent();
  }

  private static boolean isYes(Answer answer) {
    return answer.answer().equals("yes");
  }
}
