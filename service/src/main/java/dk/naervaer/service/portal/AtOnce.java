package dk.naervaer.service.portal;

import dk.naervaer.service.platform.Turns;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets one login have so many requests worked on at once; the others wait for their turn, and are
 * turned away after a while. A login is an account's sessions together, or a header: so whoever
 * asks for thousands of pages keeps nobody waiting but him- or herself, and nobody takes another's
 * turns. What asks the database without a login, a calendar or the numbers of operation, has turns
 * of its own.
 */
final class AtOnce extends OncePerRequestFilter {
  /** More than a browser asks a server for at once, in all of its windows. */
  private static final int MOST = 10;

  private static final List<String> OPEN = List.of("/kalender/", "/actuator/prometheus");

  private static final String LOGIN =
      HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ConcurrentMap<String, OfLogin> byLogin = new ConcurrentHashMap<>();

  /** The turns of one login, and how many requests of it there are. */
  private record OfLogin(Turns turns, int requests) {
    static OfLogin oneMore(@Nullable OfLogin known) {
      return known == null
          ? new OfLogin(new Turns(MOST, PATIENCE), 1)
          : new OfLogin(known.turns, known.requests + 1);
    }

    @Nullable OfLogin oneLess() {
      return requests == 1 ? null : new OfLogin(turns, requests - 1);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String login = whose(request);
    if (login == null) {
      chain.doFilter(request, response);
      return;
    }
    OfLogin its = byLogin.compute(login, (_, known) -> OfLogin.oneMore(known));
    try {
      inTurn(its.turns(), request, response, chain);
    } finally {
      byLogin.computeIfPresent(login, (_, known) -> known.oneLess());
    }
  }

  private static void inTurn(
      Turns turns, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!turns.isGranted()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(PATIENCE.toSeconds()));
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      turns.giveBack();
    }
  }

  // Read as those read it who let in by it, as one login can be spelt in many ways. A session
  // counts before a header, which is not looked at where the session is the same account's.
  private static @Nullable String whose(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(LOGIN) instanceof SecurityContext login
        ? "session " + name(login)
        : LoginLimit.inHeader(request)
            .map(typed -> typed.getName() + ":" + typed.getCredentials())
            .orElseGet(() -> withoutLogin(request.getServletPath()));
  }

  private static @Nullable String name(SecurityContext login) {
    Authentication account = login.getAuthentication();
    return account == null ? null : account.getName();
  }

  private static @Nullable String withoutLogin(String path) {
    return OPEN.stream().anyMatch(path::startsWith) ? path : null;
  }
}
