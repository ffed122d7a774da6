package dk.naervaer.service.portal.screen;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.Document;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Grant;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.PlatformClock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** What can be printed for a talk, and how somebody calls in sick. */
@Controller
class DocumentPages {
  private final BookInForce book;
  private final Registrations registrations;
  private final PlatformClock clock;

  DocumentPages(BookInForce book, Registrations registrations, PlatformClock clock) {
    this.book = book;
    this.registrations = registrations;
    this.clock = clock;
  }

  /** A document in a list. */
  record Listed(String id, String title) {}

  /**
   * A part of a document.
   *
   * @param blanks one for each line to write on
   */
  record Part(String heading, List<String> lines, List<Integer> blanks) {}

  /** How somebody calls in sick in a work unit. */
  record Procedure(String workUnit, List<String> lines) {}

  @GetMapping("/skabeloner")
  String list(Model model, Caller caller, Locale language) {
    mustBeNamed(caller);
    model.addAttribute(
        "documents",
        configuration().documents().documents().values().stream()
            .map(one -> new Listed(one.id(), one.in(PageLanguage.of(language)).title()))
            .toList());
    return "skabeloner";
  }

  @GetMapping("/skabeloner/{id}")
  String show(@PathVariable String id, Model model, Caller caller, Locale language) {
    mustBeNamed(caller);
    Document document = configuration().documents().documents().get(id);
    if (document == null) {
      throw notFound();
    }
    Document.Words words = document.in(PageLanguage.of(language));
    model.addAttribute("title", words.title());
    model.addAttribute(
        "parts",
        words.parts().stream()
            .map(part -> new Part(part.heading(), part.lines(), blanks(part.blanks())))
            .toList());
    return "skabelon";
  }

  private static List<Integer> blanks(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  @GetMapping("/sygemelding")
  String callingInSick(Model model, Caller caller) {
    mustBeNamed(caller);
    Set<String> own = unitsOf(caller);
    model.addAttribute(
        "procedures",
        configuration().organisation().workUnits().stream()
            .filter(unit -> own.contains(unit.id()))
            .map(unit -> new Procedure(unit.name(), unit.callingInSick()))
            .toList());
    return "sygemelding";
  }

  private Set<String> unitsOf(Caller caller) {
    Set<String> units = new TreeSet<>();
    caller.grants().stream().map(Grant::workUnits).forEach(units::addAll);
    if (caller.isAny(Role.EMPLOYEE)) {
      registrations.employmentsOn(clock.today(), List.of(caller.id())).stream()
          .map(EmploymentMessage::workUnit)
          .forEach(units::add);
    }
    return units;
  }

  private Configuration configuration() {
    return book.current().configuration();
  }

  private static void mustBeNamed(Caller caller) {
    if (caller.grants().isEmpty()) {
      throw notFound();
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
