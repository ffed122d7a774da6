package dk.naervaer.service.portal.screen;

import dk.naervaer.config.Committee;
import dk.naervaer.rules.sheet.SheetGrid;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.governance.ProposedSheet;
import dk.naervaer.service.governance.SheetDesk;
import dk.naervaer.service.governance.SheetText;
import dk.naervaer.service.rehearsal.Progress;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.json.JsonMapper;

/** One sheet: its rows as a grid and in words, and every step of its life as a button. */
@Controller
class SheetPage {
  private final SheetDesk desk;
  private final SheetViews views;
  private final BookInForce book;

  SheetPage(SheetDesk desk, SheetViews views, BookInForce book) {
    this.desk = desk;
    this.views = views;
    this.book = book;
  }

  @GetMapping("/ark/{id}")
  String show(@PathVariable UUID id, Model model, Caller caller, Locale language) {
    ProposedSheet sheet = find(caller, id);
    model.addAttribute("it", views.of(sheet, caller, language));
    model.addAttribute("steps", views.steps(caller, id));
    model.addAttribute("headings", SheetGrid.headings());
    model.addAttribute(
        "choices",
        SheetGrid.choices(book.current().configuration().dictionary().actions().keySet()));
    return "ark-et";
  }

  /** What the rows say as they are typed: faults and sentences, nothing is saved. */
  @PostMapping("/ark/{id}/celler")
  String look(
      @PathVariable UUID id,
      @RequestParam List<String> cell,
      Model model,
      Caller caller,
      Locale language) {
    ProposedSheet sheet = find(caller, id);
    model.addAttribute("words", views.words(sheet, grid(cell), language));
    return "ark-et :: words";
  }

  /** Saves the rows. */
  @PostMapping("/ark/{id}")
  String save(
      @PathVariable UUID id,
      @RequestParam List<String> cell,
      @RequestParam String base,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(defaultValue = "false") boolean runningCases,
      Caller caller,
      RedirectAttributes next) {
    find(caller, id);
    SheetText text = new SheetText(from, runningCases, grid(cell).csv());
    return SheetAffairs.told(id, desk.edit(caller, id, text, base), next);
  }

  /** One step of its life. */
  @PostMapping("/ark/{id}/{step:kontrol|proev|send|underskriv|udgiv|afvis|tilbage|bloker}")
  String step(
      @PathVariable UUID id,
      @PathVariable String step,
      @RequestParam(defaultValue = "") String hash,
      @RequestParam(defaultValue = "") String reason,
      @RequestParam(defaultValue = "false") boolean confirmed,
      Caller caller,
      RedirectAttributes next) {
    ProposedSheet sheet = find(caller, id);
    next.addFlashAttribute("step", step);
    return told(
        caller,
        id,
        switch (step) {
          case "kontrol" -> desk.check(caller, id);
          case "proev" -> desk.rehearse(caller, id);
          case "send" -> desk.send(caller, id);
          case "underskriv" -> desk.sign(caller, id, side(caller, sheet.level()), hash, confirmed);
          case "udgiv" -> desk.publish(caller, id, hash, confirmed);
          case "afvis" -> desk.refuse(caller, id, reason);
          case "tilbage" -> desk.withdraw(caller, id);
          default -> desk.block(caller, id, reason);
        },
        next);
  }

  /** What the past year would have been by it; opening it is what a signature needs first. */
  @GetMapping("/ark/{id}/proeve")
  String rehearsal(@PathVariable UUID id, Model model, Caller caller, Locale language) {
    ProposedSheet sheet = find(caller, id);
    model.addAttribute("it", views.of(sheet, caller, language));
    Optional<Progress> running = desk.progress(caller, id);
    // What is kept is done, though whoever ran it may still be putting things away.
    if (running.isPresent() && !desk.isRehearsed(sheet)) {
      model.addAttribute("percent", running.get().percent());
      return "ark-proever";
    }
    Map<?, ?> rehearsal =
        desk.openRehearsal(caller, id)
            .map(json -> JsonMapper.shared().readValue(json, Map.class))
            .orElseThrow(SheetAffairs::notFound);
    model.addAttribute("rehearsal", rehearsal);
    return "ark-proeve";
  }

  /** How far the rehearsal is; once it has ended the page begins anew. */
  @GetMapping("/ark/{id}/proeve/hvor-langt")
  ResponseEntity<String> howFar(@PathVariable UUID id, Caller caller) {
    find(caller, id);
    return desk.progress(caller, id)
        .map(progress -> ResponseEntity.ok(progress.percent() + " %"))
        .orElseGet(() -> ResponseEntity.ok().header("HX-Redirect", "/ark/" + id).body(""));
  }

  /** Stops a rehearsal that runs. */
  @PostMapping("/ark/{id}/proeve/afbryd")
  String cancel(@PathVariable UUID id, Caller caller) {
    find(caller, id);
    desk.progress(caller, id).ifPresent(Progress::cancel);
    return "redirect:/ark/" + id;
  }

  private static Committee.Side side(Caller caller, String level) {
    return caller.isAnyIn(level, Role.COMMITTEE_EMPLOYEE_SIDE)
        ? Committee.Side.EMPLOYEE
        : Committee.Side.LEADER;
  }

  private static SheetGrid grid(List<String> cells) {
    int width = SheetGrid.headings().size();
    List<List<String>> rows = new ArrayList<>();
    for (int at = 0; at + width <= cells.size(); at += width) {
      rows.add(cells.subList(at, at + width));
    }
    return new SheetGrid(rows);
  }

  private String told(
      Caller caller, UUID id, Optional<SheetDesk.Outcome> outcome, RedirectAttributes next) {
    if (outcome.isPresent() && outcome.get().done() && desk.progress(caller, id).isPresent()) {
      return "redirect:/ark/" + id + "/proeve";
    }
    next.addFlashAttribute("asked", outcome.isPresent() && outcome.get().isAsked());
    return SheetAffairs.told(id, outcome, next);
  }

  private ProposedSheet find(Caller caller, UUID id) {
    return SheetAffairs.find(desk, caller, id);
  }
}
