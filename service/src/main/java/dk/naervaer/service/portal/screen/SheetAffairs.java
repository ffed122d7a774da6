package dk.naervaer.service.portal.screen;

import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Whose affair a level's sheets are: its committee's, and the coordinator's. */
final class SheetAffairs {
  /** Who has to do with the life of sheets. */
  static final Role[] READERS = {
    Role.COMMITTEE_LEADER_SIDE, Role.COMMITTEE_EMPLOYEE_SIDE, Role.MAIN_COMMITTEE, Role.COORDINATOR
  };

  private SheetAffairs() {}

  static Set<String> levels(Caller caller) {
    Set<String> levels = new TreeSet<>(caller.workUnitsAs(READERS));
    if (caller.isAny(Role.COORDINATOR)) {
      levels.add(Sheet.STATUTORY);
    }
    if (levels.isEmpty()) {
      throw notFound();
    }
    return levels;
  }

  // Whether there is none or it is none of the caller's affair: the answer is the same.
  static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
