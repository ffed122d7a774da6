package dk.naervaer.service.portal.screen;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Where people log in: by the municipality's login where one is set, or with a local account. */
@Controller
class LoginPage {
  private static final Map<String, String> REFUSED =
      Map.of(
          "for-mange-grupper", "login.overage",
          "ingen-rolle", "login.no-role",
          "kommune-fejl", "login.failed",
          "kommune-nej", "login.declined");

  private final ObjectProvider<ClientRegistrationRepository> municipal;

  LoginPage(ObjectProvider<ClientRegistrationRepository> municipal) {
    this.municipal = municipal;
  }

  @GetMapping("/log-ind")
  String show(@RequestParam Map<String, String> asked, Model model) {
    Optional<ClientRegistration> there = municipality();
    model.addAttribute(
        "municipal",
        there.map(one -> "/oauth2/authorization/" + one.getRegistrationId()).orElse(null));
    boolean out = asked.containsKey("ud") || asked.containsKey("ingen-rolle");
    model.addAttribute("outThere", out ? there.map(LoginPage::wayOut).orElse(null) : null);
    model.addAttribute("wrong", asked.containsKey("error"));
    model.addAttribute(
        "refused",
        asked.keySet().stream()
            .map(REFUSED::get)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null));
    return "log-ind";
  }

  private Optional<ClientRegistration> municipality() {
    return municipal.getIfAvailable() instanceof Iterable<?> registrations
        ? StreamSupport.stream(registrations.spliterator(), false)
            .filter(ClientRegistration.class::isInstance)
            .map(ClientRegistration.class::cast)
            .findFirst()
        : Optional.empty();
  }

  // A link and no redirect: no form of ours may lead elsewhere. Without a token about anybody the
  // login server asks whether that is meant (OpenID Connect RP-Initiated Logout 1.0, 2).
  private static @Nullable String wayOut(ClientRegistration there) {
    Object address =
        there.getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
    if (address == null) {
      return null;
    }
    String back =
        ServletUriComponentsBuilder.fromCurrentContextPath().path("/log-ind").toUriString();
    return UriComponentsBuilder.fromUriString(address.toString())
        .queryParam("client_id", "{client}")
        .queryParam("post_logout_redirect_uri", "{back}")
        .encode()
        .buildAndExpand(there.getClientId(), back)
        .toUriString();
  }
}
