package dk.naervaer.service.portal;

import dk.naervaer.service.access.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.client.RestClient;

/** The way in through the municipality's login: there, back, and what is told when it fails. */
final class MunicipalDoor {
  private static final Logger LOG = LoggerFactory.getLogger(MunicipalDoor.class);

  /** Why somebody was not let in, as the login page is asked. */
  private static final String FAILED = "kommune-fejl";

  private static final String DECLINED = "kommune-nej";

  /** The standard's word for a login that was not gone through with (RFC 6749, 4.1.2.1). */
  private static final String ACCESS_DENIED = "access_denied";

  /** A login server that has not answered by then does not do so while somebody waits. */
  private static final Duration REACHED = Duration.ofSeconds(3);

  private static final Duration ANSWERED = Duration.ofSeconds(10);

  // What the browser brings back is anybody's text.
  private static final Pattern CODE = Pattern.compile("[a-z_-]{1,40}");

  private final ClientRegistrationRepository registrations;
  private final MunicipalLogin login;

  /**
   * A door.
   *
   * @param account the claim that holds the account, as the organisation names it
   */
  MunicipalDoor(ClientRegistrationRepository registrations, Callers callers, String account) {
    this.registrations = registrations;
    this.login = new MunicipalLogin(callers, account);
  }

  void open(OAuth2LoginConfigurer<?> door) {
    door.loginPage(PortalSecurity.LOGIN)
        .authorizationEndpoint(
            away ->
                away.authorizationRequestRepository(new BegunLogins())
                    .authorizationRequestResolver(new OnlyOurs(registrations)))
        .tokenEndpoint(back -> back.accessTokenResponseClient(inTime()))
        .userInfoEndpoint(back -> back.oidcUserService(login))
        .failureHandler(MunicipalDoor::refused);
  }

  private static RestClientAuthorizationCodeTokenResponseClient inTime() {
    JdkClientHttpRequestFactory requests =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(REACHED).build());
    requests.setReadTimeout(ANSWERED);
    var client = new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(speaking(requests));
    return client;
  }

  // As Spring Security's own, which waits for ever.
  private static RestClient speaking(ClientHttpRequestFactory requests) {
    return RestClient.builder()
        .requestFactory(requests)
        .configureMessageConverters(
            converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
        .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
        .build();
  }

  /** A login by a name that no login server has here is no login; Spring would fail on it. */
  private static final class OnlyOurs implements OAuth2AuthorizationRequestResolver {
    private final ClientRegistrationRepository registrations;
    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    OnlyOurs(ClientRegistrationRepository registrations) {
      this.registrations = registrations;
      this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
      String begin =
          OAuth2AuthorizationRequestRedirectFilter.DEFAULT_AUTHORIZATION_REQUEST_BASE_URI;
      String path = request.getServletPath();
      boolean others =
          path.startsWith(begin + "/")
              && registrations.findByRegistrationId(path.substring(begin.length() + 1)) == null;
      return others ? null : resolver.resolve(request);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String id) {
      return resolver.resolve(request, id);
    }
  }

  private static void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    String code =
        failure instanceof OAuth2AuthenticationException it ? it.getError().getErrorCode() : "";
    LOG.warn(
        "A login by the municipality's came to nothing: {}",
        CODE.matcher(code).matches() ? code : "unknown");
    // Whoever goes back in the browser comes here with a login that was used.
    String next = isLoggedIn(request) ? "/" : PortalSecurity.LOGIN + "?" + told(code);
    response.sendRedirect(request.getContextPath() + next);
  }

  private static boolean isLoggedIn(HttpServletRequest request) {
    return new HttpSessionSecurityContextRepository().containsContext(request);
  }

  // Only what the person can do something about is told apart.
  private static String told(String code) {
    return switch (code) {
      case MunicipalLogin.OVERAGE, MunicipalLogin.NO_ROLE -> code;
      case ACCESS_DENIED -> DECLINED;
      default -> FAILED;
    };
  }
}
