package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.accesslog.Access;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.platform.PlatformClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.switchuser.SwitchUserGrantedAuthority;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Logs who was told what about whom before the answer leaves: what can't be logged isn't told. An
 * answer is held back until its entry is on disk.
 */
final class AccessFilter extends OncePerRequestFilter {
  private static final String EXPORT = "eksport";

  /** Asked by POST so that no person stands in an address; nothing is changed by asking. */
  private static final Set<String> ONLY_LOOKS =
      Set.of(
          "/adgang",
          "/indsigt",
          "/tilbageholdt/afvist/se",
          "/tilbageholdt/se",
          "/api/access/about",
          "/api/held",
          "/api/open-absences/compare",
          "/api/records/show",
          "/api/talks/sequence",
          "/api/why-not-yet");

  private final ObjectProvider<AccessLog> log;
  private final ObjectProvider<Callers> callers;
  private final ObjectProvider<PlatformClock> clock;

  AccessFilter(
      ObjectProvider<AccessLog> log,
      ObjectProvider<Callers> callers,
      ObjectProvider<PlatformClock> clock) {
    this.log = log;
    this.callers = callers;
    this.clock = clock;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith(PageParts.OWN)
        || path.startsWith(PageParts.OTHERS)
        || path.startsWith("/actuator/")
        || path.equals("/clock");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
    Seen.listen();
    SortedSet<String> about;
    try {
      chain.doFilter(request, held);
    } finally {
      about = Seen.end();
    }
    boolean refused = held.getStatus() == HttpStatus.FORBIDDEN.value();
    if (!about.isEmpty() || refused) {
      Access.Kind kind = refused ? Access.Kind.REFUSED : kind(request);
      if (!isNoted(request, kind, List.copyOf(about))) {
        // Its type too: what tells of the failure has another one.
        held.reset();
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        return;
      }
    }
    held.copyBodyToResponse();
  }

  private boolean isNoted(HttpServletRequest request, Access.Kind kind, List<String> about) {
    try {
      log.getObject().note(access(request, kind, about));
      return true;
    } catch (RuntimeException e) {
      logger.error("An access can't be logged, so nothing is told: " + e.getClass().getName());
      return false;
    }
  }

  private Access access(HttpServletRequest request, Access.Kind kind, List<String> about) {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    String account = who == null ? "" : who.getName();
    String real = realAccount(who);
    return new Access(
        clock.getObject().now(),
        real == null ? account : real,
        real == null ? null : account,
        kind,
        request.getMethod() + " " + pattern(request),
        purpose(CallerArgument.caller(callers.getObject(), request, who)),
        about);
  }

  /** Never the address itself: what stands in it can lead to a person. */
  private static String pattern(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "…" : pattern.toString();
  }

  private static Access.Kind kind(HttpServletRequest request) {
    if (pattern(request).contains(EXPORT) || pattern(request).contains("export")) {
      return Access.Kind.EXPORTED;
    }
    boolean looks =
        HttpMethod.GET.matches(request.getMethod())
            || HttpMethod.HEAD.matches(request.getMethod())
            || ONLY_LOOKS.contains(pattern(request));
    return looks ? Access.Kind.SAW : Access.Kind.CHANGED;
  }

  private static @Nullable String realAccount(@Nullable Authentication who) {
    if (who == null) {
      return null;
    }
    return who.getAuthorities().stream()
        .filter(SwitchUserGrantedAuthority.class::isInstance)
        .map(authority -> ((SwitchUserGrantedAuthority) authority).getSource().getName())
        .findFirst()
        .orElse(null);
  }

  private static String purpose(Caller caller) {
    if (caller.isAny(Role.LEADER, Role.DEPUTY)) {
      return "opfølgning på sygefravær";
    }
    if (caller.isAny(Role.LIAISON)) {
      return "fastholdelse";
    }
    if (caller.isAny(Role.HR)) {
      return "personalesag";
    }
    if (caller.isAny(Role.PAYROLL)) {
      return "refusion og løn";
    }
    if (caller.isAny(Role.DATA_PROTECTION)) {
      return "tilsyn";
    }
    return caller.isAny(Role.COORDINATOR) ? "koordinering" : "egne oplysninger";
  }
}
