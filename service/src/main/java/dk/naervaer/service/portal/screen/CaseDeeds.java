package dk.naervaer.service.portal.screen;

import dk.naervaer.events.AnswerMessage;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.casefile.FactDesk;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.inbox.OpenEnds;
import dk.naervaer.service.inbox.Sight;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a leader tells about a case: the answers to its questions, and that somebody is back. */
@Controller
class CaseDeeds {
  private final PeopleSeen people;
  private final Sight sight;
  private final FactDesk facts;
  private final OpenEnds openEnds;
  private final PlatformClock clock;

  CaseDeeds(
      PeopleSeen people, Sight sight, FactDesk facts, OpenEnds openEnds, PlatformClock clock) {
    this.people = people;
    this.sight = sight;
    this.facts = facts;
    this.openEnds = openEnds;
    this.clock = clock;
  }

  /** The leader answers a question about the case. */
  @PostMapping("/forloeb/{reference}/svar")
  String answer(
      @PathVariable String reference,
      @RequestParam String id,
      @RequestParam Question question,
      @RequestParam boolean yes,
      Caller caller,
      RedirectAttributes next) {
    Responsibility about = about(caller, reference);
    if (question == Question.CONCERN && !sight.hearsConcerns(caller, about.employmentId())) {
      throw CasePage.notFound();
    }
    if (question == Question.IS_BACK) {
      FactDesk.Outcome outcome =
          yes
              ? openEnds.isBack(caller, id, about.employmentId(), clock.today())
              : openEnds.isNotBack(caller, id, about);
      return told(reference, outcome.name(), null, next);
    }
    AnswerMessage answer =
        new AnswerMessage(
            id, about.employmentId(), question.word(), yes ? "yes" : "no", clock.now());
    return told(reference, facts.take(answer).name(), null, next);
  }

  /** Somebody is back at work: the advice stops, and payroll is asked for the end date. */
  @PostMapping("/forloeb/{reference}/tilbage")
  String isBack(
      @PathVariable String reference,
      @RequestParam String id,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate backOn,
      Caller caller,
      RedirectAttributes next) {
    Responsibility about = about(caller, reference);
    return told(
        reference,
        openEnds.isBack(caller, id, about.employmentId(), backOn).name(),
        "backOn",
        next);
  }

  private Responsibility about(Caller caller, String reference) {
    return people.find(caller, reference).orElseThrow(CasePage::notFound);
  }

  /**
   * Tells on the case's page what came of something.
   *
   * @param field what to mend when it is at fault; null when nothing on the page is
   */
  static String told(
      String reference, String outcome, @Nullable String field, RedirectAttributes next) {
    next.addFlashAttribute("told", outcome);
    next.addFlashAttribute("faultAt", field);
    return "redirect:/forloeb/" + reference;
  }
}
