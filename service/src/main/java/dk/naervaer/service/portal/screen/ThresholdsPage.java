package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.governance.ThresholdsDesk;
import dk.naervaer.service.inbox.Opinions;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.rehearsal.Progress;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/**
 * The coordinator's thresholds: changed from a day on, tried on the past year, signed; beside them
 * what readers thought of the advisories of each row.
 */
@Controller
class ThresholdsPage {
  private final ThresholdsDesk desk;
  private final Opinions opinions;
  private final PlatformClock clock;

  ThresholdsPage(ThresholdsDesk desk, Opinions opinions, PlatformClock clock) {
    this.desk = desk;
    this.opinions = opinions;
    this.clock = clock;
  }

  @GetMapping("/graenser")
  String show(Model model, Caller caller) {
    Gate.openToAll(caller, Role.COORDINATOR);
    return shown(desk.text(), model);
  }

  private String shown(String text, Model model) {
    ThresholdText thresholds = new ThresholdText(text);
    model.addAttribute("rows", thresholds.rows(clock.today()));
    model.addAttribute("yaml", text);
    model.addAttribute("opinions", opinions.perRow());
    model.addAttribute("tomorrow", clock.today().plusDays(1));
    return "graenser";
  }

  /** What a change would have meant last year; the page carries the text on to the signature. */
  @PostMapping("/graenser/proev")
  String rehearse(
      @RequestParam String key,
      @RequestParam String value,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(defaultValue = "") String begun,
      Model model,
      Caller caller) {
    Gate.openToAll(caller, Role.COORDINATOR);
    String text = new ThresholdText(desk.text()).with(key, value, from);
    model.addAttribute("yaml", text);
    model.addAttribute("key", key);
    model.addAttribute("value", value);
    model.addAttribute("change", key + ": " + value);
    model.addAttribute("from", from);
    String hash = begun;
    if (begun.isEmpty()) {
      ThresholdsDesk.Outcome outcome = desk.rehearse(caller, text);
      if (!outcome.done()) {
        model.addAttribute("outcome", outcome);
        return shown(desk.text(), model);
      }
      hash = outcome.hash();
    }
    return rehearsal(hash, model, caller);
  }

  /** What came of a rehearsal, or how far it is. */
  private String rehearsal(String hash, Model model, Caller caller) {
    Optional<Progress> running = desk.progress(caller, hash);
    if (running.isPresent()) {
      model.addAttribute("hash", hash);
      model.addAttribute("percent", running.get().percent());
      return "graenser-proever";
    }
    Map<?, ?> rehearsal =
        desk.openRehearsal(caller, hash)
            .map(json -> JsonMapper.shared().readValue(json, Map.class))
            .orElseThrow(CasePage::notFound);
    model.addAttribute("rehearsal", rehearsal);
    return "graenser-proeve";
  }

  /** Stops a rehearsal that runs. */
  @PostMapping("/graenser/afbryd")
  String cancel(@RequestParam String hash, Caller caller) {
    Gate.openToAll(caller, Role.COORDINATOR);
    desk.progress(caller, hash).ifPresent(Progress::cancel);
    return "redirect:/graenser";
  }

  /** The coordinator signs what was tried. */
  @PostMapping("/graenser/underskriv")
  String sign(
      @RequestParam String yaml,
      @RequestParam(defaultValue = "false") boolean confirmed,
      Caller caller,
      RedirectAttributes next) {
    Gate.openToAll(caller, Role.COORDINATOR);
    // A browser sends the lines of a form as Windows has them; what was tried had them otherwise.
    String text = yaml.replace("\r\n", "\n");
    ThresholdsDesk.Outcome outcome = desk.sign(caller, text, confirmed);
    next.addFlashAttribute("outcome", outcome);
    next.addFlashAttribute("asked", outcome.isAsked() ? text : null);
    return "redirect:/graenser";
  }
}
