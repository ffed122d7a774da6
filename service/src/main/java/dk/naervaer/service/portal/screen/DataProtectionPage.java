package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.Grant;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.PlatformClock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For the data-protection officer: who may see what today, and how long things are kept. */
@Controller
class DataProtectionPage {
  private final Callers callers;
  private final Registrations registrations;
  private final BookInForce book;
  private final PlatformClock clock;

  DataProtectionPage(
      Callers callers, Registrations registrations, BookInForce book, PlatformClock clock) {
    this.callers = callers;
    this.registrations = registrations;
    this.book = book;
    this.clock = clock;
  }

  /**
   * Somebody's right.
   *
   * @param role key of its name
   * @param workUnits how many work units it reaches
   */
  record Right(String name, String role, long workUnits, String first) {}

  @GetMapping("/databeskyttelse")
  String show(Model model, Caller caller, Locale language) {
    Gate.openToAll(caller, Role.DATA_PROTECTION, Role.COORDINATOR);
    Names names = new Names(book.current().configuration(), language);
    List<Right> rights =
        callers.everybody().stream()
            .flatMap(one -> one.grants().stream().map(grant -> right(one, grant, names)))
            .toList();
    model.addAttribute("rights", rights);
    model.addAttribute("kept", names.configuration().retention());
    model.addAttribute("employees", registrations.employeeCount());
    model.addAttribute(
        "sealAfter", names.configuration().thresholds().sealAfterDays().on(clock.today()));
    return "databeskyttelse";
  }

  private static Right right(Caller person, Grant grant, Names names) {
    String first = grant.workUnits().stream().sorted().findFirst().map(names::workUnit).orElse("");
    return new Right(person.name(), "role." + grant.role().name(), grant.workUnits().size(), first);
  }
}
