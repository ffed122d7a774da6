package dk.naervaer.service.portal.screen;

import dk.naervaer.events.AnswerMessage;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.TalkMessage;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.FactDesk;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.inbox.Sight;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One person's case: what was advised and why, what comes, the talks held, the questions asked. */
@Controller
class CasePage {
  private final PeopleSeen people;
  private final Registrations registrations;
  private final Sight sight;
  private final FactDesk facts;
  private final BookInForce book;
  private final PlatformClock clock;

  CasePage(
      PeopleSeen people,
      Registrations registrations,
      Sight sight,
      FactDesk facts,
      BookInForce book,
      PlatformClock clock) {
    this.people = people;
    this.registrations = registrations;
    this.sight = sight;
    this.facts = facts;
    this.book = book;
    this.clock = clock;
  }

  @GetMapping("/forloeb/{reference}")
  String show(@PathVariable UUID reference, Model model, Caller caller, Locale language) {
    Responsibility about = about(caller, reference);
    model.addAttribute("reference", reference);
    model.addAttribute("it", view(about, caller, language));
    return "forloeb";
  }

  private CaseView view(Responsibility about, Caller caller, Locale language) {
    LocalDate today = clock.today();
    Names names = new Names(book.current().configuration(), language);
    EmploymentHistory history = history(about);
    Map<String, EmploymentMessage> told = people.employments(List.of(about.employeeId()));
    List<ShownAdvisory> advisories =
        sight.advisories(caller, AdvisoryQuery.all().of(about.employeeId())).stream()
            .filter(one -> about.employmentId().equals(one.line().employmentId()))
            .toList();
    return new CaseViews(names, today)
        .of(
            history,
            Names.person(told.get(about.employmentId()), about.employeeId()),
            names.workUnit(about.workUnit()),
            advisories,
            book.current().rules().notYet(history, today));
  }

  private EmploymentHistory history(Responsibility about) {
    return registrations.histories(about.employeeId()).stream()
        .filter(history -> history.employmentId().equals(about.employmentId()))
        .findFirst()
        .orElseThrow(CasePage::notFound);
  }

  /** A talk was held: of what kind and when, never what was said. */
  @PostMapping("/forloeb/{reference}/samtale")
  String talk(
      @PathVariable UUID reference,
      @RequestParam String id,
      @RequestParam String kind,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn,
      Caller caller,
      RedirectAttributes next) {
    Responsibility about = about(caller, reference);
    tell(next, facts.take(new TalkMessage(id, about.employmentId(), kind, heldOn)));
    return "redirect:/forloeb/" + reference;
  }

  /** The leader answers a question about the case. */
  @PostMapping("/forloeb/{reference}/svar")
  String answer(
      @PathVariable UUID reference,
      @RequestParam String id,
      @RequestParam Question question,
      @RequestParam boolean yes,
      Caller caller,
      RedirectAttributes next) {
    Responsibility about = about(caller, reference);
    AnswerMessage answer =
        new AnswerMessage(
            id, about.employmentId(), question.word(), yes ? "yes" : "no", clock.now());
    tell(next, facts.take(answer));
    return "redirect:/forloeb/" + reference;
  }

  private static void tell(RedirectAttributes next, FactDesk.Outcome outcome) {
    next.addFlashAttribute("told", outcome);
  }

  private Responsibility about(Caller caller, UUID reference) {
    return people.find(caller, reference).orElseThrow(CasePage::notFound);
  }

  // Whether there is no such person or it is none of the caller's affair: the answer is the same.
  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
