package dk.naervaer.service.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who tries passwords: after so many wrong ones for an account from an address, none is
 * looked at until a turn is back. Whoever knows the password and comes from elsewhere is let in.
 */
final class LoginLimit extends OncePerRequestFilter
    implements ApplicationListener<AbstractAuthenticationFailureEvent> {
  private static final String BASIC = "Basic ";

  private final Limits wrong;

  LoginLimit(LimitSettings settings) {
    this.wrong = new Limits(settings.login());
  }

  @Override
  public void onApplicationEvent(AbstractAuthenticationFailureEvent failure) {
    if (failure.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
      wrong.take(key(failure.getAuthentication().getName(), details.getRemoteAddress()));
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String account = accountIn(request);
    long wait = account == null ? 0 : wrong.toWait(key(account, request.getRemoteAddr()));
    if (wait > 0) {
      turnAway(response, wait);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static String key(String account, @Nullable String address) {
    return address + " " + account;
  }

  private static @Nullable String accountIn(HttpServletRequest request) {
    String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return accountIn(header.substring(BASIC.length()).strip());
    }
    boolean login =
        HttpMethod.POST.matches(request.getMethod())
            && request.getServletPath().equals(PortalSecurity.LOGIN);
    return login ? request.getParameter(PortalSecurity.ACCOUNT) : null;
  }

  private static @Nullable String accountIn(String token) {
    try {
      String proof = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      return proof.contains(":") ? proof.substring(0, proof.indexOf(':')) : null;
    } catch (IllegalArgumentException noBase64) {
      return null;
    }
  }

  /** Too many: says when to come again. */
  static void turnAway(HttpServletResponse response, long seconds) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }
}
