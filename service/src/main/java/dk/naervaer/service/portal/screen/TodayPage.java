package dk.naervaer.service.portal.screen;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.inbox.Sight;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What a leader is to do now, the most urgent first. */
@Controller
class TodayPage {
  /** Who has something lying before them. */
  static final Role[] READERS = {
    Role.LEADER, Role.DEPUTY, Role.HR, Role.PAYROLL, Role.LIAISON, Role.COORDINATOR
  };

  private static final int DAYS_BACK = 14;

  private final Sight sight;
  private final PeopleSeen people;
  private final BookInForce book;
  private final PlatformClock clock;

  TodayPage(Sight sight, PeopleSeen people, BookInForce book, PlatformClock clock) {
    this.sight = sight;
    this.people = people;
    this.book = book;
    this.clock = clock;
  }

  @GetMapping("/i-dag")
  String show(Model model, Caller caller, Locale language) {
    List<TodayItem> items = items(caller, new Names(book.current().configuration(), language));
    model.addAttribute("now", items.stream().filter(item -> item.daysLeft() <= 0).toList());
    model.addAttribute("soon", items.stream().filter(item -> item.daysLeft() > 0).toList());
    return "i-dag";
  }

  private List<TodayItem> items(Caller caller, Names names) {
    LocalDate today = clock.today();
    AdvisoryQuery open =
        AdvisoryQuery.all()
            .standing(Set.of(AdvisoryStatus.GIVEN))
            .due(today.minusDays(DAYS_BACK), null);
    List<ShownAdvisory> shown =
        sight.advisories(caller, open).stream()
            .filter(one -> one.notice().recipients().contains(Recipient.LEADER))
            .toList();
    Map<String, EmploymentMessage> employments = people.employments(employeesOf(shown));
    return shown.stream()
        .map(one -> TodayItem.of(one, nameOf(one.line(), employments), names, today))
        .sorted(Comparator.comparing(TodayItem::dueOn).thenComparing(TodayItem::id))
        .toList();
  }

  private static Set<String> employeesOf(List<ShownAdvisory> shown) {
    Set<String> employees = new TreeSet<>();
    shown.stream()
        .map(one -> one.line().employeeId())
        .filter(Objects::nonNull)
        .forEach(employees::add);
    return employees;
  }

  private static @Nullable String nameOf(
      AdvisoryLine line, Map<String, EmploymentMessage> employments) {
    String employee = line.employeeId();
    return employee == null ? null : Names.person(employments.get(line.employmentId()), employee);
  }
}
