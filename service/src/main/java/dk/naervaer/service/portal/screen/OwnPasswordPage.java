package dk.naervaer.service.portal.screen;

import dk.naervaer.service.portal.EmployeeDoor;
import dk.naervaer.service.portal.FirstPassword;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.server.ResponseStatusException;

/** Where an employee who logs in by a first password gets an own one; nobody comes here else. */
@Controller
class OwnPasswordPage {
  private final EmployeeDoor door;

  OwnPasswordPage(EmployeeDoor door) {
    this.door = door;
  }

  @PostMapping("/log-ind/egen")
  String exchange(
      @RequestAttribute(name = FirstPassword.ATTRIBUTE, required = false)
          @Nullable FirstPassword first,
      Model model) {
    if (first == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    model.addAttribute("account", first.account());
    return door.exchange(first)
        .map(
            own -> {
              model.addAttribute("own", own);
              model.addAttribute("shownOnce", true);
              return "adgangskode";
            })
        .orElse("redirect:/log-ind?error");
  }
}
