package dk.naervaer.service.portal.screen;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.Reason;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.HeldDesk;
import dk.naervaer.service.casefile.HeldRecord;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.intake.IntakeRemarks;
import dk.naervaer.service.intake.ReleasePass;
import dk.naervaer.service.platform.CopenhagenTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What payroll sent and the program can't use yet or at all: seen masked, mended, tried again, or
 * discarded with a reason. Each act is noted; no record and no person stands in an address.
 */
@Controller
class HeldPage {
  private static final int MOST_SHOWN = 100;

  private final HeldDesk desk;
  private final Registrations registrations;
  private final IntakeRemarks remarks;
  private final ReleasePass release;
  private final BookInForce book;

  HeldPage(
      HeldDesk desk,
      Registrations registrations,
      IntakeRemarks remarks,
      ReleasePass release,
      BookInForce book) {
    this.desk = desk;
    this.registrations = registrations;
    this.remarks = remarks;
    this.release = release;
    this.book = book;
  }

  @GetMapping("/tilbageholdt")
  String show(Model model, Caller caller) {
    Gate.open(caller, Role.COORDINATOR);
    model.addAttribute("held", registrations.held(MOST_SHOWN));
    model.addAttribute("heldCount", registrations.heldCount());
    model.addAttribute("remarks", remarks.newest(MOST_SHOWN));
    model.addAttribute("acts", desk.acts(MOST_SHOWN));
    model.addAttribute("zone", CopenhagenTime.ZONE);
    return "tilbageholdt";
  }

  /** One record, with the person masked. */
  @PostMapping("/tilbageholdt/se")
  String see(@RequestParam String source, @RequestParam String id, Model model, Caller caller) {
    Gate.open(caller, Role.COORDINATOR);
    EventKey event = new EventKey(source, id);
    HeldRecord record = desk.find(event).orElseThrow(CasePage::notFound);
    desk.note(caller.id(), event, "seen");
    Seen.employee(record.message().employeeId());
    model.addAttribute("event", event);
    model.addAttribute("reason", record.reason().name());
    model.addAttribute("lines", MaskedRecord.of(record.message()));
    model.addAttribute("choices", choices(record.reason()));
    model.addAttribute("reasons", HeldDesk.REASONS);
    return "tilbageholdt-en";
  }

  private List<RulesPage.Choice> choices(Reason reason) {
    Configuration configuration = book.current().configuration();
    return switch (reason) {
      case UNKNOWN_WORK_UNIT ->
          configuration.organisation().workUnits().stream()
              .map((WorkUnit unit) -> new RulesPage.Choice(unit.id(), unit.name()))
              .sorted(Comparator.comparing(RulesPage.Choice::name))
              .toList();
      case UNKNOWN_CODE ->
          configuration.absenceTypes().all().stream()
              .map(type -> new RulesPage.Choice(type.code(), type.code()))
              .distinct()
              .toList();
      default -> List.of();
    };
  }

  /** Mends, tries again or discards it. */
  @PostMapping("/tilbageholdt/{act:ret|proev|kasser}")
  String act(
      @PathVariable String act,
      @RequestParam String source,
      @RequestParam String id,
      @RequestParam(defaultValue = "") String word,
      Caller caller,
      RedirectAttributes next) {
    Gate.open(caller, Role.COORDINATOR);
    EventKey event = new EventKey(source, id);
    Optional<HeldRecord> record = desk.find(event);
    record.ifPresent(one -> Seen.employee(one.message().employeeId()));
    boolean done =
        record.isPresent()
            && switch (act) {
              case "ret" -> desk.mend(caller.id(), event, word);
              case "proev" -> true;
              default -> desk.discard(caller.id(), event, word);
            };
    if (done && act.equals("proev")) {
      desk.note(caller.id(), event, "tried");
    }
    if (done && !act.equals("kasser")) {
      record.ifPresent(one -> release.run(one.message().employeeId()));
    }
    next.addFlashAttribute("told", told(done, act, event));
    return "redirect:/tilbageholdt";
  }

  private String told(boolean done, String act, EventKey event) {
    if (!done) {
      return "held.told.not";
    }
    if (act.equals("kasser")) {
      return "held.told.discarded";
    }
    return desk.find(event).isPresent() ? "held.told.waits" : "held.told.taken";
  }
}
