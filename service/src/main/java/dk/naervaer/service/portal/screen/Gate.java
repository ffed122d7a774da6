package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Asks a caller's rights of today, whatever they were at the login. */
final class Gate {
  private Gate() {}

  /** Lets in whoever has one of these roles; for anybody else there is no such page. */
  static void open(Caller caller, Role... roles) {
    if (!caller.isAny(roles)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  /** The same for what is the whole municipality's: a role in some of its units is too little. */
  static void openToAll(Caller caller, Role... roles) {
    if (!caller.isOfAll(roles)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }
}
