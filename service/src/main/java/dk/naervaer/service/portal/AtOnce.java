package dk.naervaer.service.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets one login have so many requests worked on at once; the others wait for their turn, and are
 * turned away after a while. A login is what proves it, a session or a header: so whoever asks for
 * thousands of pages keeps nobody waiting but him- or herself, and nobody takes another's turns.
 */
final class AtOnce extends OncePerRequestFilter {
  /** More than a browser asks for, with several windows. */
  private static final int MOST = 20;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ConcurrentMap<String, Turns> byLogin = new ConcurrentHashMap<>();

  /** The turns of one login, and how many requests of it there are. */
  private record Turns(Semaphore free, int requests) {
    static Turns oneMore(@Nullable Turns known) {
      return known == null
          ? new Turns(new Semaphore(MOST, true), 1)
          : new Turns(known.free, known.requests + 1);
    }

    @Nullable Turns oneLess() {
      return requests == 1 ? null : new Turns(free, requests - 1);
    }
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String login = login(request);
    if (login == null) {
      chain.doFilter(request, response);
      return;
    }
    Turns turns = byLogin.compute(login, (_, known) -> Turns.oneMore(known));
    try {
      inTurn(turns.free(), request, response, chain);
    } finally {
      byLogin.computeIfPresent(login, (_, known) -> known.oneLess());
    }
  }

  private static void inTurn(
      Semaphore free, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!Turn.isGranted(free, PATIENCE)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(PATIENCE.toSeconds()));
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      free.release();
    }
  }

  // Read as those read it who let in by it, as one login can be spelt in many ways. A session
  // counts
  // before a header, which is not looked at where the session is the same account's.
  private static @Nullable String login(HttpServletRequest request) {
    return request.isRequestedSessionIdValid()
        ? request.getRequestedSessionId()
        : LoginLimit.inHeader(request)
            .map(typed -> typed.getName() + ":" + typed.getCredentials())
            .orElse(null);
  }
}
