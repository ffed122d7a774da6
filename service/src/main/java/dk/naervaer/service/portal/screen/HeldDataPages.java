package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.inbox.AboutEmployee;
import dk.naervaer.service.inbox.HeldData;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.portal.EmployeeDoor;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import tools.jackson.databind.json.JsonMapper;

/** What is held about somebody: to the employee, and on request to who has to answer for it. */
@Controller
class HeldDataPages {
  /** Who is asked to show it. */
  static final Role[] READERS = {
    Role.LEADER, Role.DEPUTY, Role.HR, Role.COORDINATOR, Role.DATA_PROTECTION
  };

  private static final Role[] OPENERS = {Role.HR, Role.COORDINATOR};

  private final AboutEmployee about;
  private final EmployeeDoor door;
  private final BookInForce book;
  private final JsonMapper json;

  HeldDataPages(AboutEmployee about, EmployeeDoor door, BookInForce book, JsonMapper json) {
    this.about = about;
    this.door = door;
    this.book = book;
    this.json = json;
  }

  @GetMapping("/om-mig")
  String own(Model model, Caller caller, Locale language) {
    show(model, about.own(caller).orElseThrow(HeldDataPages::notFound), language);
    model.addAttribute("own", true);
    return "om-mig";
  }

  @GetMapping("/om-mig/eksport")
  ResponseEntity<byte[]> ownFile(Caller caller) {
    return file(about.own(caller));
  }

  @GetMapping("/indsigt")
  String ask(Model model, Caller caller) {
    mustRead(caller);
    model.addAttribute("opens", caller.isAny(OPENERS));
    return "indsigt";
  }

  /** Who is asked about comes in the form, so that no person stands in an address. */
  @PostMapping("/indsigt")
  String held(
      @RequestParam String employee,
      Model model,
      Caller caller,
      Locale language,
      HttpServletResponse answer) {
    mustRead(caller);
    Optional<HeldData> held = about.of(caller, employee.strip());
    if (held.isEmpty()) {
      answer.setStatus(HttpStatus.NOT_FOUND.value());
      model.addAttribute("unknown", true);
      return ask(model, caller);
    }
    show(model, held.get(), language);
    model.addAttribute("own", false);
    return "om-mig";
  }

  @PostMapping("/indsigt/eksport")
  ResponseEntity<byte[]> file(@RequestParam String employee, Caller caller) {
    mustRead(caller);
    return file(about.of(caller, employee.strip()));
  }

  @PostMapping("/indsigt/adgang")
  String open(
      @RequestParam String employee, Model model, Caller caller, HttpServletResponse answer) {
    mustRead(caller);
    String account = employee.strip();
    boolean taken = door.isTaken(caller, account);
    Optional<EmployeeDoor.Opened> opened = door.open(caller, account);
    if (opened.isEmpty()) {
      answer.setStatus((taken ? HttpStatus.CONFLICT : HttpStatus.NOT_FOUND).value());
    }
    answer.setHeader("Cache-Control", "no-store");
    model.addAttribute("unknown", opened.isEmpty() && !taken);
    model.addAttribute("taken", taken);
    model.addAttribute("account", account);
    model.addAttribute("opened", opened.orElse(null));
    model.addAttribute("shownOnce", opened.isPresent());
    model.addAttribute("opens", caller.isAny(OPENERS));
    return "indsigt";
  }

  private void show(Model model, HeldData held, Locale language) {
    model.addAttribute("held", held);
    model.addAttribute("zone", CopenhagenTime.ZONE);
    model.addAttribute("names", new Names(book.current().configuration(), language));
  }

  private ResponseEntity<byte[]> file(Optional<HeldData> held) {
    byte[] bytes =
        json.writerWithDefaultPrettyPrinter()
            .writeValueAsBytes(held.orElseThrow(HeldDataPages::notFound));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"oplysninger.json\"")
        .header("Cache-Control", "no-store")
        .body(bytes);
  }

  private static void mustRead(Caller caller) {
    if (!caller.isAny(READERS)) {
      throw notFound();
    }
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
