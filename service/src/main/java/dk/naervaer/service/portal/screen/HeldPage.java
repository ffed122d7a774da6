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
import dk.naervaer.service.casefile.RecordAct;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.intake.HeldRecords;
import dk.naervaer.service.intake.IntakeRemarks;
import dk.naervaer.service.intake.RecordDeed;
import dk.naervaer.service.intake.RefusedRecords;
import dk.naervaer.service.intake.ShownRecord;
import dk.naervaer.service.platform.CopenhagenTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
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

  private final HeldRecords held;
  private final HeldDesk desk;
  private final RefusedRecords refused;
  private final Registrations registrations;
  private final IntakeRemarks remarks;
  private final BookInForce book;

  HeldPage(
      HeldRecords held,
      HeldDesk desk,
      RefusedRecords refused,
      Registrations registrations,
      IntakeRemarks remarks,
      BookInForce book) {
    this.held = held;
    this.desk = desk;
    this.refused = refused;
    this.registrations = registrations;
    this.remarks = remarks;
    this.book = book;
  }

  @GetMapping("/tilbageholdt")
  String show(Model model, Caller caller) {
    Gate.openToAll(caller, Role.COORDINATOR);
    List<HeldRecord> waiting = registrations.held(MOST_SHOWN);
    // An id can be made of an employee's number.
    waiting.forEach(one -> Seen.employee(one.message().employeeId()));
    model.addAttribute("held", waiting);
    model.addAttribute("heldCount", registrations.heldCount());
    model.addAttribute("refused", refused.waiting(MOST_SHOWN));
    model.addAttribute("refusedCount", refused.count());
    model.addAttribute("remarks", remarks.newest(MOST_SHOWN));
    model.addAttribute("acts", acts());
    model.addAttribute("zone", CopenhagenTime.ZONE);
    return "tilbageholdt";
  }

  private List<RecordAct> acts() {
    return Stream.concat(desk.acts(MOST_SHOWN).stream(), refused.acts(MOST_SHOWN).stream())
        .sorted(Comparator.comparing(RecordAct::at).reversed())
        .limit(MOST_SHOWN)
        .toList();
  }

  /** One record that waits, with the person masked. */
  @PostMapping("/tilbageholdt/se")
  String see(@RequestParam String source, @RequestParam String id, Model model, Caller caller) {
    Gate.openToAll(caller, Role.COORDINATOR);
    EventKey event = new EventKey(source, id);
    ShownRecord record = held.see(caller.id(), event).orElseThrow(CasePage::notFound);
    model.addAttribute("event", event);
    model.addAttribute("choices", choices(record.reason()));
    return shown(record, model);
  }

  /** The same of a refused one. */
  @PostMapping("/tilbageholdt/afvist/se")
  String seeRefused(@RequestParam long number, Model model, Caller caller) {
    Gate.openToAll(caller, Role.COORDINATOR);
    ShownRecord record = refused.see(caller.id(), number).orElseThrow(CasePage::notFound);
    model.addAttribute("number", number);
    model.addAttribute("choices", List.of());
    return shown(record, model);
  }

  private static String shown(ShownRecord record, Model model) {
    Seen.employee(record.employeeId());
    model.addAttribute("it", record);
    model.addAttribute("reasons", HeldRecords.reasons());
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

  /** Mends, tries again or discards a record that waits. */
  @PostMapping("/tilbageholdt/{act:ret|proev|kasser}")
  String act(
      @PathVariable String act,
      @RequestParam String source,
      @RequestParam String id,
      @RequestParam(defaultValue = "") String word,
      Caller caller,
      RedirectAttributes next) {
    Gate.openToAll(caller, Role.COORDINATOR);
    EventKey event = new EventKey(source, id);
    return told(
        switch (act) {
          case "ret" -> held.mend(caller.id(), event, word);
          case "proev" -> held.retry(caller.id(), event);
          default -> held.discard(caller.id(), event, word);
        },
        next);
  }

  /** The same with a refused one. */
  @PostMapping("/tilbageholdt/afvist/{act:ret|proev|kasser}")
  String actOnRefused(
      @PathVariable String act,
      @RequestParam long number,
      @RequestParam(defaultValue = "") String word,
      Caller caller,
      RedirectAttributes next) {
    Gate.openToAll(caller, Role.COORDINATOR);
    return told(
        switch (act) {
          case "ret" -> refused.mend(caller.id(), number, word);
          case "proev" -> refused.retry(caller.id(), number);
          default -> refused.discard(caller.id(), number, word);
        },
        next);
  }

  private static String told(RecordDeed deed, RedirectAttributes next) {
    Seen.employee(deed.employeeId());
    next.addFlashAttribute("told", "held.told." + deed.outcome().name().toLowerCase(Locale.ROOT));
    return "redirect:/tilbageholdt";
  }
}
