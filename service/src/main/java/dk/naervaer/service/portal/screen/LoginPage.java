package dk.naervaer.service.portal.screen;

import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people log in: by the municipality's login where one is set, or with a local account. */
@Controller
class LoginPage {
  private static final Map<String, String> REFUSED =
      Map.of(
          "for-mange-grupper", "login.overage",
          "ingen-rolle", "login.no-role",
          "kommune-fejl", "login.failed");

  private final ObjectProvider<ClientRegistrationRepository> municipal;

  LoginPage(ObjectProvider<ClientRegistrationRepository> municipal) {
    this.municipal = municipal;
  }

  @GetMapping("/log-ind")
  String show(@RequestParam Map<String, String> asked, Model model) {
    model.addAttribute("municipal", address());
    model.addAttribute("wrong", asked.containsKey("error"));
    model.addAttribute(
        "refused",
        asked.keySet().stream()
            .map(REFUSED::get)
            .filter(java.util.Objects::nonNull)
            .findFirst()
            .orElse(null));
    return "log-ind";
  }

  private @Nullable String address() {
    return municipal.getIfAvailable() instanceof Iterable<?> registrations
        ? StreamSupport.stream(registrations.spliterator(), false)
            .filter(ClientRegistration.class::isInstance)
            .map(ClientRegistration.class::cast)
            .map(one -> "/oauth2/authorization/" + one.getRegistrationId())
            .findFirst()
            .orElse(null)
        : null;
  }
}
