package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.inbox.TalkRecord;
import dk.naervaer.service.inbox.Talks;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The talks of a case: held, booked, cancelled; never what is said in them. */
@Controller
class CaseTalks {
  private final PeopleSeen people;
  private final Talks talks;

  CaseTalks(PeopleSeen people, Talks talks) {
    this.people = people;
    this.talks = talks;
  }

  /** A talk was held. */
  @PostMapping("/forloeb/{reference}/samtale")
  String held(
      @PathVariable String reference,
      @RequestParam String id,
      @RequestParam String kind,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate heldOn,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate nextContact,
      @RequestParam(defaultValue = "false") boolean journalised,
      Caller caller,
      RedirectAttributes next) {
    Responsibility about = about(caller, reference);
    TalkRecord talk =
        new TalkRecord(
            id,
            about.employmentId(),
            kind,
            heldOn,
            null,
            true,
            false,
            List.of(),
            nextContact,
            journalised);
    return told(reference, talks.register(caller, talk), "heldOn", next);
  }

  /** A talk is booked: those who take part are invited. */
  @PostMapping("/forloeb/{reference}/aftale")
  String book(
      @PathVariable String reference,
      @RequestParam String id,
      @RequestParam String kind,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) LocalTime time,
      @RequestParam(defaultValue = "") List<String> tookPart,
      Caller caller,
      RedirectAttributes next) {
    Responsibility about = about(caller, reference);
    TalkRecord talk =
        new TalkRecord(
            id, about.employmentId(), kind, day, time, false, false, tookPart, null, false);
    return told(reference, talks.register(caller, talk), "day", next);
  }

  /** A booked talk was held, or is not to be. */
  @PostMapping("/forloeb/{reference}/aftale/{what:holdt|aflyst}")
  String end(
      @PathVariable String reference,
      @PathVariable String what,
      @RequestParam String id,
      Caller caller,
      RedirectAttributes next) {
    Responsibility about = about(caller, reference);
    TalkRecord talk =
        talks.of(caller, about.employmentId()).stream()
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(CasePage::notFound);
    TalkRecord after = what.equals("holdt") ? talk.asHeld() : talk.cancel();
    return told(reference, talks.register(caller, after), null, next);
  }

  private Responsibility about(Caller caller, String reference) {
    return people.find(caller, reference).orElseThrow(CasePage::notFound);
  }

  private static String told(
      String reference, Talks.Outcome outcome, @Nullable String field, RedirectAttributes next) {
    return CaseDeeds.told(reference, outcome.name(), field, next);
  }
}
