package dk.naervaer.service.portal.screen;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where people log in with a local account. */
@Controller
class LoginPage {
  @GetMapping("/log-ind")
  String show() {
    return "log-ind";
  }
}
