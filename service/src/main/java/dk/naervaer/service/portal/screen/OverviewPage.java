package dk.naervaer.service.portal.screen;

import dk.naervaer.config.Organisation;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.PlatformClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * For the coordinator: how often each row has spoken, and what payroll has not told. Counts over
 * the whole store, so it is a page of its own that nobody loads by the way.
 */
@Controller
class OverviewPage {
  private final AdvisoryList advisories;
  private final Registrations registrations;
  private final BookInForce book;
  private final PlatformClock clock;

  OverviewPage(
      AdvisoryList advisories, Registrations registrations, BookInForce book, PlatformClock clock) {
    this.advisories = advisories;
    this.registrations = registrations;
    this.book = book;
    this.clock = clock;
  }

  @GetMapping("/overblik")
  String show(Model model) {
    model.addAttribute("perRule", advisories.perRule());
    model.addAttribute("employees", registrations.employeeCount());
    model.addAttribute("missing", registrations.missing(clock.today()));
    model.addAttribute("leaderless", leaderless());
    return "overblik";
  }

  private long leaderless() {
    Organisation organisation = book.current().configuration().organisation();
    return organisation.workUnits().stream()
        .filter(workUnit -> organisation.leaderOf(workUnit.id()).isEmpty())
        .count();
  }
}
