package dk.naervaer.service.portal;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.encrypt.Encryptors;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.util.WebUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * Logins by the municipality that were begun and have not come back. Each is kept in its browser,
 * sealed (AES-GCM) under a key of this run: who has not logged in takes no room here, and nobody
 * makes one up.
 */
final class BegunLogins implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {
  static final String COOKIE = "naervaer-begyndt";

  private static final int KEY_BYTES = 32;
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final BytesEncryptor seal = Encryptors.stronger(random(), random());

  private static String random() {
    return HexFormat.of().formatHex(KeyGenerators.secureRandom(KEY_BYTES).generateKey());
  }

  /** What the way back needs. */
  record Begun(
      String authorizationUri,
      String clientId,
      @Nullable String redirectUri,
      Set<String> scopes,
      String state,
      Map<String, String> attributes) {

    static Begun of(OAuth2AuthorizationRequest request) {
      Map<String, String> attributes = new HashMap<>();
      request.getAttributes().forEach((name, value) -> attributes.put(name, value.toString()));
      return new Begun(
          request.getAuthorizationUri(),
          request.getClientId(),
          request.getRedirectUri(),
          request.getScopes(),
          Objects.requireNonNull(request.getState(), "state"),
          attributes);
    }

    OAuth2AuthorizationRequest request() {
      return OAuth2AuthorizationRequest.authorizationCode()
          .authorizationUri(authorizationUri)
          .clientId(clientId)
          .redirectUri(redirectUri)
          .scopes(scopes)
          .state(state)
          .attributes(all -> all.putAll(attributes))
          .build();
    }
  }

  @Override
  public void saveAuthorizationRequest(
      @Nullable OAuth2AuthorizationRequest begun,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (begun == null) {
      OwnCookie.of(COOKIE).drop(request, response);
      return;
    }
    byte[] sealed = seal.encrypt(JsonMapper.shared().writeValueAsBytes(Begun.of(begun)));
    String value = Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    OwnCookie.of(COOKIE).keep(request, response, value, KEPT);
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
    return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
        .flatMap(this::opened)
        .filter(begun -> begun.state().equals(request.getParameter("state")))
        .map(Begun::request)
        .orElse(null);
  }

  private Optional<Begun> opened(Cookie cookie) {
    try {
      byte[] json = seal.decrypt(Base64.getUrlDecoder().decode(cookie.getValue()));
      return Optional.of(JsonMapper.shared().readValue(json, Begun.class));
    } catch (IllegalArgumentException | IllegalStateException notOurs) {
      return Optional.empty();
    }
  }

  @Override
  public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
      HttpServletRequest request, HttpServletResponse response) {
    OAuth2AuthorizationRequest begun = loadAuthorizationRequest(request);
    if (begun != null) {
      OwnCookie.of(COOKIE).drop(request, response);
    }
    return begun;
  }
}
