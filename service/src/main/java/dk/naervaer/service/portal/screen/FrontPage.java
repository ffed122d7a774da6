package dk.naervaer.service.portal.screen;

import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.demo.DemoRun;
import dk.naervaer.service.inbox.Sight;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page: for the coordinator what was advised of late and why; else one's own work. */
@Controller
class FrontPage {
  private static final int DAYS_SHOWN = 7;
  private static final int MOST_SHOWN = 500;

  private final AdvisoryList advisories;
  private final Sight sight;
  private final Registrations registrations;
  private final BookInForce book;
  private final PlatformClock clock;
  private final DrivenClock driven;
  private final DemoRun demo;
  private final Callers callers;

  FrontPage(
      AdvisoryList advisories,
      Sight sight,
      Registrations registrations,
      BookInForce book,
      PlatformClock clock,
      DrivenClock driven,
      DemoRun demo,
      Callers callers) {
    this.advisories = advisories;
    this.sight = sight;
    this.registrations = registrations;
    this.book = book;
    this.clock = clock;
    this.driven = driven;
    this.demo = demo;
    this.callers = callers;
  }

  @GetMapping("/")
  String show(Model model, Caller caller, Locale language) {
    return caller.isAny(Role.COORDINATOR)
        ? municipality(model, caller, new Names(book.current().configuration(), language))
        : "redirect:" + home(caller);
  }

  // Where somebody's own work is.
  private static String home(Caller caller) {
    if (caller.isAny(Role.EMPLOYEE)) {
      return "/om-mig";
    }
    if (caller.isAny(TodayPage.READERS)) {
      return "/i-dag";
    }
    if (caller.isAny(SheetAffairs.READERS)) {
      return "/ark";
    }
    if (caller.isOfAll(Role.DATA_PROTECTION)) {
      return "/databeskyttelse";
    }
    return caller.isOfAll(Role.OPERATOR) ? "/drift" : "/regler";
  }

  private String municipality(Model model, Caller caller, Names names) {
    LocalDate today = clock.today();
    AdvisoryQuery open =
        AdvisoryQuery.all()
            .standing(Set.of(AdvisoryStatus.GIVEN))
            .due(today.minusDays(DAYS_SHOWN), null);
    demo.progress()
        .filter(progress -> !progress.done())
        .ifPresent(_ -> model.addAttribute("refresh", 5));
    model.addAttribute("demo", demo.progress().orElse(null));
    model.addAttribute("accounts", accounts(caller));
    model.addAttribute("rows", rows(caller, open, names));
    model.addAttribute("shownFrom", today.minusDays(DAYS_SHOWN));
    model.addAttribute("total", advisories.count(AdvisoryQuery.all()));
    model.addAttribute("heldCount", registrations.heldCount());
    return "kommunen";
  }

  /** An account to try, in words. */
  record Account(String id, String words) {}

  // Whoever may take another's role is the whole municipality's coordinator.
  private List<Account> accounts(Caller caller) {
    if (!driven.isSimulated() || !caller.isOfAll(Role.COORDINATOR)) {
      return List.of();
    }
    return callers.everybody().stream()
        .map(one -> new Account(one.id(), one.name() + " (" + one.id() + ")"))
        .toList();
  }

  private List<AdvisoryRow> rows(Caller caller, AdvisoryQuery query, Names names) {
    List<ShownAdvisory> shown = sight.advisories(caller, query.page(0, MOST_SHOWN));
    Map<String, EmploymentMessage> people = people(shown, clock.today());
    return shown.stream()
        .map(one -> AdvisoryRow.of(one, people, names))
        .sorted(Comparator.comparing(AdvisoryRow::dueOn).reversed())
        .toList();
  }

  private Map<String, EmploymentMessage> people(List<ShownAdvisory> shown, LocalDate today) {
    Set<String> employees = new TreeSet<>();
    shown.stream()
        .map(one -> one.line().employeeId())
        .filter(Objects::nonNull)
        .forEach(employees::add);
    Map<String, EmploymentMessage> people = new HashMap<>();
    registrations
        .employmentsOn(today, employees)
        .forEach(employment -> people.put(employment.employmentId(), employment));
    return people;
  }
}
