package dk.naervaer.service.portal.screen;

import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.inbox.Sight;
import dk.naervaer.service.inbox.TalkRecord;
import dk.naervaer.service.inbox.Talks;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One person's case: what was advised and why, what comes, the talks held, the questions asked. */
@Controller
class CasePage {
  private final PeopleSeen people;
  private final Registrations registrations;
  private final Sight sight;
  private final Talks talks;
  private final BookInForce book;
  private final PlatformClock clock;

  CasePage(
      PeopleSeen people,
      Registrations registrations,
      Sight sight,
      Talks talks,
      BookInForce book,
      PlatformClock clock) {
    this.people = people;
    this.registrations = registrations;
    this.sight = sight;
    this.talks = talks;
    this.book = book;
    this.clock = clock;
  }

  @GetMapping("/forloeb/{reference}")
  String show(@PathVariable String reference, Model model, Caller caller, Locale language) {
    Responsibility about = about(caller, reference);
    model.addAttribute("reference", reference);
    model.addAttribute("participants", TalkRecord.ROLES);
    model.addAttribute("it", view(about, caller, language));
    model.addAttribute(
        "saidBack",
        registrations
            .saidBack(about.employeeId(), about.employmentId(), clock.today())
            .orElse(null));
    model.addAttribute("names", new Names(book.current().configuration(), language));
    return "forloeb";
  }

  private CaseView view(Responsibility about, Caller caller, Locale language) {
    LocalDate today = clock.today();
    Names names = new Names(book.current().configuration(), language);
    EmploymentHistory history = sight.read(caller, history(about));
    Map<String, EmploymentMessage> told = people.employments(List.of(about.employeeId()));
    List<ShownAdvisory> advisories =
        sight.advisories(caller, AdvisoryQuery.all().of(about.employeeId())).stream()
            .filter(one -> about.employmentId().equals(one.line().employmentId()))
            .toList();
    return new CaseViews(names, today, sight.hearsConcerns(caller, about.employmentId()))
        .of(
            history,
            Names.person(told.get(about.employmentId()), about.employeeId()),
            names.workUnit(about.workUnit()),
            advisories,
            talks.undone(caller, about.employmentId()),
            book.current().rules().notYet(history, today),
            talks.of(caller, about.employmentId()));
  }

  private EmploymentHistory history(Responsibility about) {
    return registrations.histories(about.employeeId()).stream()
        .filter(history -> history.employmentId().equals(about.employmentId()))
        .findFirst()
        .orElseThrow(CasePage::notFound);
  }

  private Responsibility about(Caller caller, String reference) {
    return people.find(caller, reference).orElseThrow(CasePage::notFound);
  }

  // Whether there is no such person or it is none of the caller's affair: the answer is the same.
  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
