package dk.naervaer.service.portal.screen;

import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** A leader's people: who is away, how often and for how long each has been. */
@Controller
class TeamPage {
  private final PeopleSeen people;
  private final Registrations registrations;
  private final BookInForce book;
  private final PlatformClock clock;

  TeamPage(PeopleSeen people, Registrations registrations, BookInForce book, PlatformClock clock) {
    this.people = people;
    this.registrations = registrations;
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
    LocalDate today = clock.today();
    Set<String> ids = led.stream().map(Responsibility::employmentId).collect(Collectors.toSet());
    Set<String> employees = PeopleSeen.employeesOf(led);
    Map<String, EmploymentMessage> employments = people.employments(employees);
    return registrations.historiesOf(employees).stream()
        .filter(history -> ids.contains(history.employmentId()) && history.isEmployedOn(today))
        .map(
            history ->
                TeamRow.of(
                    history,
                    Names.person(employments.get(history.employmentId()), history.employeeId()),
                    names.workUnit(history.versionOn(today).workUnit()),
                    today))
        .sorted(
            Comparator.comparing((TeamRow row) -> row.awaySince() == null)
                .thenComparing(TeamRow::name))
        .toList();
  }
}
