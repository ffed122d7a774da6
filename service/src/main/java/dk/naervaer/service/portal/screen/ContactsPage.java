package dk.naervaer.service.portal.screen;

import dk.naervaer.config.Liaison;
import dk.naervaer.config.Organisation;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Residents;
import dk.naervaer.service.platform.PlatformClock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whom a request goes to in each municipality of residence; first those where nobody is. */
@Controller
class ContactsPage {
  private final Registrations registrations;
  private final BookInForce book;
  private final PlatformClock clock;

  ContactsPage(Registrations registrations, BookInForce book, PlatformClock clock) {
    this.registrations = registrations;
    this.book = book;
    this.clock = clock;
  }

  /**
   * A municipality.
   *
   * @param code null where payroll has not told
   * @param contact null where there is none
   */
  record Row(@Nullable String code, long people, @Nullable String contact, @Nullable String mail) {}

  @GetMapping("/kontakter")
  String show(Model model, Caller caller) {
    Gate.openToAll(caller, Role.COORDINATOR);
    List<Row> rows =
        registrations.residents(clock.today()).stream()
            .map(this::row)
            .sorted(
                Comparator.comparing((Row row) -> row.contact() != null)
                    .thenComparing(Row::people, Comparator.reverseOrder()))
            .toList();
    model.addAttribute("rows", rows);
    model.addAttribute("without", rows.stream().filter(row -> row.contact() == null).count());
    return "kontakter";
  }

  private Row row(Residents residents) {
    Organisation organisation = book.current().configuration().organisation();
    Optional<Liaison> contact =
        Optional.ofNullable(residents.code()).flatMap(organisation::liaisonOfMunicipality);
    return new Row(
        residents.code(),
        residents.people(),
        contact.map(Liaison::name).orElse(null),
        contact.map(Liaison::mail).orElse(null));
  }
}
