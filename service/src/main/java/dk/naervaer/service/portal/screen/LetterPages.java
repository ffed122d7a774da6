package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.inbox.Letters;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** Letters to employees without a mail address: what is to be printed, and each on a sheet. */
@Controller
class LetterPages {
  /** Who prints letters. */
  static final Role[] READERS = {Role.LEADER, Role.DEPUTY, Role.HR, Role.COORDINATOR};

  private final Letters letters;
  private final BookInForce book;

  LetterPages(Letters letters, BookInForce book) {
    this.letters = letters;
    this.book = book;
  }

  @GetMapping("/breve")
  String list(Model model, Caller caller, Locale language) {
    model.addAttribute("letters", letters.toPrint(caller, PageLanguage.of(language)));
    return "breve";
  }

  /** In the language mail is written in, whatever the reader of the page chose. */
  @GetMapping("/brev/{id}")
  String show(@PathVariable UUID id, Model model, Caller caller) {
    var configuration = book.current().configuration();
    model.addAttribute(
        "letter",
        letters
            .find(caller, id, configuration.mail().language())
            .orElseThrow(LetterPages::notFound));
    model.addAttribute("municipality", configuration.organisation().municipality().name());
    model.addAttribute("letterLanguage", configuration.mail().language().word());
    model.addAttribute("prints", caller.isAny(READERS));
    return "brev";
  }

  @PostMapping("/brev/{id}/skrevet")
  String printed(@PathVariable UUID id, Caller caller) {
    if (!letters.printed(caller, id)) {
      throw notFound();
    }
    return "redirect:/breve";
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
