package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.inbox.ItemView;
import dk.naervaer.service.inbox.LiaisonExports;
import dk.naervaer.service.inbox.LiaisonQueue;
import dk.naervaer.service.inbox.LiaisonStep;
import dk.naervaer.service.inbox.LiaisonSteps;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.PlatformClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * The job-centre liaison's queue: who waits, one card a person, what was done about them, and the
 * file for the job centre's own system. A card is named by one of its items: who it is about is
 * shown to nobody before the employee knows. (The API tells the number, by which steps are told.)
 */
@Controller
class QueuePage {
  private static final MediaType LINES = MediaType.parseMediaType("application/x-ndjson");

  private final LiaisonQueue queue;
  private final LiaisonSteps steps;
  private final LiaisonExports exports;
  private final BookInForce book;
  private final PlatformClock clock;
  private final JsonMapper json;

  QueuePage(
      LiaisonQueue queue,
      LiaisonSteps steps,
      LiaisonExports exports,
      BookInForce book,
      PlatformClock clock,
      JsonMapper json) {
    this.queue = queue;
    this.steps = steps;
    this.exports = exports;
    this.book = book;
    this.clock = clock;
    this.json = json;
  }

  /**
   * A person in the queue.
   *
   * @param item names the card
   * @param step names what is registered with this form, so that sending it twice counts once
   * @param municipality of residence where it is another one
   * @param late whether the last day for the request has passed
   */
  record Card(
      UUID item,
      UUID step,
      @Nullable String name,
      String workUnit,
      @Nullable String municipality,
      @Nullable LocalDate latestRequest,
      boolean late,
      boolean declined,
      boolean knows,
      List<String> actions,
      long contacts,
      long meetings,
      @Nullable String answer,
      @Nullable String outcome) {

    @Override
    public String toString() {
      return "Card[" + item + "]";
    }
  }

  @GetMapping("/fastholdelse")
  String show(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
          @Nullable LocalDate to,
      Model model,
      Caller caller,
      Locale language) {
    Gate.open(caller, Role.LIAISON);
    LocalDate today = clock.today();
    Names names = new Names(book.current().configuration(), language);
    model.addAttribute(
        "entries",
        queue.of(caller, false).stream()
            .filter(entry -> !entry.items().isEmpty())
            .map(entry -> card(entry, names, today))
            .toList());
    model.addAttribute("exports", exports.list(caller));
    model.addAttribute(
        "figures",
        steps.figures(
            caller,
            Objects.requireNonNullElse(from, today.withDayOfMonth(1)),
            Objects.requireNonNullElse(to, today)));
    model.addAttribute("answers", LiaisonStep.ANSWERS);
    model.addAttribute("outcomes", LiaisonStep.OUTCOMES);
    model.addAttribute("zone", CopenhagenTime.ZONE);
    return "fastholdelse";
  }

  private static Card card(LiaisonQueue.Entry entry, Names names, LocalDate today) {
    ItemView first = entry.items().getFirst();
    LocalDate latest = entry.latestRequest();
    return new Card(
        first.id(),
        UUID.randomUUID(),
        entry.name(),
        first.workUnitName(),
        entry.ownMunicipality() ? null : entry.residence(),
        latest,
        latest != null && latest.isBefore(today),
        entry.declined(),
        entry.employeeKnows(),
        entry.items().stream().map(item -> names.action(item.action())).distinct().toList(),
        entry.contacts(),
        entry.meetings(),
        entry.answer(),
        entry.outcome());
  }

  /** The liaison registers a contact, a meeting, an answer to the leader or an outcome. */
  @PostMapping("/fastholdelse/{item}")
  String register(
      @PathVariable UUID item,
      @RequestParam String id,
      @RequestParam String what,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
      Caller caller,
      RedirectAttributes next) {
    Gate.open(caller, Role.LIAISON);
    LiaisonQueue.Entry entry =
        queue.of(caller, false).stream()
            .filter(one -> one.items().stream().anyMatch(view -> view.id().equals(item)))
            .findFirst()
            .orElseThrow(CasePage::notFound);
    String[] words = what.split(":", 2);
    LiaisonStep step =
        new LiaisonStep(id, entry.employeeId(), words[0], day, words.length == 1 ? null : words[1]);
    next.addFlashAttribute("told", steps.register(caller, step).name());
    next.addFlashAttribute("faultAt", "day-" + item);
    return "redirect:/fastholdelse";
  }

  /** The file for the job centre's own system, a JSON object a line. */
  @PostMapping("/fastholdelse/eksport")
  ResponseEntity<byte[]> export(Caller caller) {
    Gate.open(caller, Role.LIAISON);
    StringBuilder lines = new StringBuilder();
    exports
        .export(caller)
        .forEach(line -> lines.append(json.writeValueAsString(line)).append('\n'));
    return ResponseEntity.ok()
        .contentType(LINES)
        .header("Content-Disposition", "attachment; filename=\"fastholdelse.ndjson\"")
        .header("Cache-Control", "no-store")
        .body(lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
