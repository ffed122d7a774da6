package dk.naervaer.service.portal.screen;

import dk.naervaer.config.Deputy;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.StandIn;
import dk.naervaer.service.access.StandIns;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who stands in for a leader, by the settings and by the leader's own word. */
@Controller
class StandInPage {
  private final StandIns standIns;
  private final BookInForce book;
  private final PlatformClock clock;

  StandInPage(StandIns standIns, BookInForce book, PlatformClock clock) {
    this.standIns = standIns;
    this.book = book;
    this.clock = clock;
  }

  /**
   * Somebody who stands in.
   *
   * @param id null where the settings say so, which the leader can't end
   */
  record Row(@Nullable UUID id, String name, @Nullable LocalDate from, @Nullable LocalDate to) {}

  @GetMapping("/stedfortraeder")
  String show(Model model, Caller caller, Locale language) {
    if (!caller.isAny(Role.LEADER)) {
      throw CasePage.notFound();
    }
    Map<String, String> candidates = standIns.candidates(caller);
    Names names = new Names(book.current().configuration(), language);
    model.addAttribute("candidates", candidates);
    model.addAttribute("own", own(caller, candidates));
    model.addAttribute("fixed", fixed(caller, names));
    model.addAttribute("newId", UUID.randomUUID());
    return "stedfortraeder";
  }

  private List<Row> own(Caller caller, Map<String, String> names) {
    return standIns.of(caller).stream()
        .map(
            (StandIn one) ->
                new Row(
                    one.id(), names.getOrDefault(one.deputy(), one.deputy()), one.from(), one.to()))
        .toList();
  }

  private List<Row> fixed(Caller caller, Names names) {
    return names.configuration().organisation().workUnits().stream()
        .filter(workUnit -> isLedBy(workUnit, caller))
        .flatMap(workUnit -> workUnit.deputies().stream())
        .filter(deputy -> deputy.to() == null || !deputy.to().isBefore(clock.today()))
        .map((Deputy one) -> new Row(null, one.name(), one.from(), one.to()))
        .toList();
  }

  private static boolean isLedBy(WorkUnit workUnit, Caller caller) {
    return workUnit.leader() != null && workUnit.leader().id().equals(caller.id());
  }

  @PostMapping("/stedfortraeder")
  String register(
      @RequestParam UUID id,
      @RequestParam String deputy,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      Caller caller,
      RedirectAttributes next) {
    StandIns.Outcome outcome = standIns.register(caller, id, deputy, from, to);
    if (outcome == StandIns.Outcome.NOT_A_LEADER) {
      throw CasePage.notFound();
    }
    next.addFlashAttribute("told", outcome.name());
    return "redirect:/stedfortraeder";
  }

  @PostMapping("/stedfortraeder/{id}/slut")
  String end(@PathVariable UUID id, Caller caller, RedirectAttributes next) {
    if (!standIns.end(caller, id)) {
      throw CasePage.notFound();
    }
    next.addFlashAttribute("told", "ENDED");
    return "redirect:/stedfortraeder";
  }
}
