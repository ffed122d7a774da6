package dk.naervaer.service.portal.screen;

import dk.naervaer.config.Organisation;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.intake.SweepStops;
import dk.naervaer.service.platform.PlatformClock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

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
  private final SweepStops stops;

  OverviewPage(
      AdvisoryList advisories,
      Registrations registrations,
      BookInForce book,
      PlatformClock clock,
      SweepStops stops) {
    this.stops = stops;
    this.advisories = advisories;
    this.registrations = registrations;
    this.book = book;
    this.clock = clock;
  }

  @GetMapping("/overblik")
  String show(Model model) {
    stops.current().ifPresent(stop -> model.addAttribute("stop", stop));
    model.addAttribute("perRule", advisories.perRule());
    model.addAttribute("employees", registrations.employeeCount());
    model.addAttribute("missing", registrations.missing(clock.today()));
    model.addAttribute("leaderless", leaderless());
    return "overblik";
  }

  @PostMapping("/overblik/fortsaet")
  String goOn(Caller caller) {
    Gate.openToAll(caller, Role.COORDINATOR);
    stops.goOn(caller.id());
    return "redirect:/overblik";
  }

  private long leaderless() {
    Organisation organisation = book.current().configuration().organisation();
    return organisation.workUnits().stream()
        .filter(workUnit -> organisation.leaderOf(workUnit.id()).isEmpty())
        .count();
  }
}
