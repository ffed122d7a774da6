package dk.naervaer.service.portal.screen;

import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.platform.PlatformClock;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A leader's people: who is away, how far the talks are, and the days of a month. */
@Controller
class TeamPage {
  private final PeopleSeen people;
  private final BookInForce book;
  private final PlatformClock clock;

  TeamPage(PeopleSeen people, BookInForce book, PlatformClock clock) {
    this.people = people;
    this.book = book;
    this.clock = clock;
  }

  @GetMapping("/hold")
  String show(Model model, Caller caller, Locale language) {
    Names names = new Names(book.current().configuration(), language);
    List<TeamRow> rows = rows(people.ledBy(caller), names);
    model.addAttribute("rows", rows);
    model.addAttribute("away", rows.stream().filter(row -> row.awaySince() != null).count());
    return "hold";
  }

  private List<TeamRow> rows(List<Responsibility> led, Names names) {
    TeamRows rows = new TeamRows(names, book.current().rules(), clock.today());
    Map<String, EmploymentMessage> told = people.employments(PeopleSeen.employeesOf(led));
    return people.historiesOf(led).stream()
        .map(
            history ->
                rows.of(
                    history,
                    people.referenceOf(history.employmentId()),
                    people.nameOf(history, told)))
        .sorted(
            Comparator.comparing((TeamRow row) -> row.awaySince() == null)
                .thenComparing(TeamRow::name))
        .toList();
  }

  /** The days of one month, for each employee, as a table. */
  @GetMapping("/hold/kalender")
  String calendar(
      @RequestParam(name = "maaned", required = false) @Nullable YearMonth asked,
      Model model,
      Caller caller) {
    YearMonth newest = YearMonth.from(clock.today());
    YearMonth month = asked == null || asked.isAfter(newest) ? newest : asked;
    List<Responsibility> led = people.ledBy(caller);
    Map<String, EmploymentMessage> told = people.employments(PeopleSeen.employeesOf(led));
    model.addAttribute(
        "calendar",
        TeamCalendar.of(
            month,
            clock.today(),
            people.historiesOf(led),
            people::referenceOf,
            history -> people.nameOf(history, told)));
    return "hold-kalender";
  }
}
