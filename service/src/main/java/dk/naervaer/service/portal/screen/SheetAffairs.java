package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.governance.ProposedSheet;
import dk.naervaer.service.governance.SheetDesk;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sheets as the pages find them; the desk knows whose affair each is. */
final class SheetAffairs {
  /** Who has to do with the life of sheets. */
  static final Role[] READERS = {
    Role.COMMITTEE_LEADER_SIDE, Role.COMMITTEE_EMPLOYEE_SIDE, Role.MAIN_COMMITTEE, Role.COORDINATOR
  };

  private SheetAffairs() {}

  static Set<String> levels(SheetDesk desk, Caller caller) {
    Set<String> levels = desk.levels(caller);
    if (levels.isEmpty()) {
      throw notFound();
    }
    return levels;
  }

  /** A sheet, if it is the caller's affair. */
  static ProposedSheet find(SheetDesk desk, Caller caller, UUID id) {
    return desk.find(caller, id).orElseThrow(SheetAffairs::notFound);
  }

  /** Tells on the sheet's page what came of a step. */
  static String told(UUID id, Optional<SheetDesk.Outcome> outcome, RedirectAttributes next) {
    SheetDesk.Outcome told = outcome.orElseThrow(SheetAffairs::notFound);
    next.addFlashAttribute("done", told.done());
    next.addFlashAttribute("message", told.message());
    next.addFlashAttribute("details", told.details());
    return "redirect:/ark/" + id;
  }

  // Whether there is none or it is none of the caller's affair: the answer is the same.
  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
