package dk.naervaer.service.portal.screen;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.casefile.Registrations;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For whoever keeps the program running: how its parts are; no person and no work unit. */
@Controller
class OperationPage {
  private final HealthEndpoint health;
  private final Registrations registrations;

  OperationPage(HealthEndpoint health, Registrations registrations) {
    this.health = health;
    this.registrations = registrations;
  }

  @GetMapping("/drift")
  String show(Model model, Caller caller) {
    Gate.openToAll(caller, Role.OPERATOR, Role.COORDINATOR);
    HealthDescriptor all = health.health();
    Map<String, String> parts = new TreeMap<>();
    Map<String, HealthDescriptor> components =
        all instanceof CompositeHealthDescriptor composite ? composite.getComponents() : null;
    if (components != null) {
      components.forEach((name, part) -> parts.put(name, part.getStatus().getCode()));
    }
    model.addAttribute("all", all.getStatus().getCode());
    model.addAttribute("parts", parts);
    model.addAttribute("held", registrations.heldCount());
    return "drift";
  }
}
