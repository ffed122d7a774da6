package dk.naervaer.service.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationListener;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.authentication.www.BasicAuthenticationConverter;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away who tries passwords: after so many wrong ones for an account from an address, none is
 * looked at until a turn is back. Whoever knows the password and comes from elsewhere is let in.
 */
final class LoginLimit extends OncePerRequestFilter
    implements ApplicationListener<AbstractAuthenticationFailureEvent> {
  /** No account's name is longer; a longer one would be kept as long as its measure is. */
  private static final int LONGEST_NAME = 200;

  private static final BasicAuthenticationConverter HEADER = new BasicAuthenticationConverter();

  private final Limits wrong;

  LoginLimit(LimitSettings settings) {
    this.wrong = new Limits(settings.login());
  }

  @Override
  public void onApplicationEvent(AbstractAuthenticationFailureEvent failure) {
    if (RefusedLogins.isWrong(failure)
        && failure.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
      wrong.take(key(failure.getAuthentication().getName(), details.getRemoteAddress()));
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    List<String> accounts = accountsIn(request);
    if (accounts.stream().anyMatch(LoginLimit::isNobodys)) {
      response.sendError(HttpStatus.BAD_REQUEST.value());
      return;
    }
    long wait =
        accounts.stream()
            .mapToLong(account -> wrong.toWait(key(account, request.getRemoteAddr())))
            .max()
            .orElse(0);
    if (wait > 0) {
      turnAway(response, wait);
    } else {
      chain.doFilter(request, response);
    }
  }

  // No account is named so, and the database would refuse to look for it.
  private static boolean isNobodys(String account) {
    return account.length() > LONGEST_NAME || account.chars().anyMatch(Character::isISOControl);
  }

  private static String key(String account, @Nullable String address) {
    return address + " " + account;
  }

  // Read as those read it who look at the password: a request can hold a header and a form at once.
  private static List<String> accountsIn(HttpServletRequest request) {
    return Stream.of(inHeader(request).map(Authentication::getName), inForm(request))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Name and password of a header that can be read, as those read it who look at the password. */
  static Optional<Authentication> inHeader(HttpServletRequest request) {
    try {
      return Optional.ofNullable(HEADER.convert(request));
    } catch (AuthenticationException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<String> inForm(HttpServletRequest request) {
    boolean login =
        HttpMethod.POST.matches(request.getMethod())
            && request.getServletPath().equals(PortalSecurity.LOGIN);
    return login
        ? Optional.ofNullable(request.getParameter(PortalSecurity.ACCOUNT)).map(String::trim)
        : Optional.empty();
  }

  /** Too many: says when to come again. */
  static void turnAway(HttpServletResponse response, long seconds) throws IOException {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
  }
}
