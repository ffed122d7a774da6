package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.accesslog.Access;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.platform.PlatformClock;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.switchuser.SwitchUserGrantedAuthority;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The one place where a request becomes an entry of the access log. The web server makes it before
 * there is a database, so it asks for what it needs at the first request.
 */
final class AccessNotes {
  private static final Logger LOG = LoggerFactory.getLogger(AccessNotes.class);

  private final ObjectProvider<AccessLog> log;
  private final ObjectProvider<Callers> callers;
  private final ObjectProvider<PlatformClock> clock;
  private final RefusalCounter counter;

  // Of each account; whoever is refused more often would hide what else was noted that day.
  private final Limits refusals;

  AccessNotes(
      ObjectProvider<AccessLog> log,
      ObjectProvider<Callers> callers,
      ObjectProvider<PlatformClock> clock,
      RefusalCounter counter,
      LimitSettings settings) {
    this.log = log;
    this.callers = callers;
    this.clock = clock;
    this.counter = counter;
    this.refusals = new Limits(settings.search());
  }

  /** Notes what a request was told or did about these; false when that can't be noted. */
  boolean isNoted(HttpServletRequest request, Access.Kind kind, List<String> about) {
    String pattern = pattern(request);
    return isNoted(request, kind, pattern == null ? "…" : pattern, about);
  }

  /**
   * Notes that a request was refused; false when that can't be noted. Who is not logged in has no
   * account to note it of, and who is refused ever again fills no log: that is counted.
   */
  boolean isRefusalNoted(HttpServletRequest request, Refusal why, List<String> about) {
    Authentication who = who();
    if (about.isEmpty() && (who == null || refusals.take(realAccount(who)) > 0)) {
      counter.refused(why);
      return true;
    }
    String pattern = pattern(request);
    String where = pattern == null ? "(" + why.word() + ")" : pattern;
    return isNoted(request, Access.Kind.REFUSED, where, about);
  }

  private boolean isNoted(
      HttpServletRequest request, Access.Kind kind, String where, List<String> about) {
    try {
      log.getObject().note(access(request, kind, where, about));
      return true;
    } catch (RuntimeException e) {
      LOG.error("An access can't be logged, so nothing is told: {}", e.getClass().getName());
      return false;
    }
  }

  private Access access(
      HttpServletRequest request, Access.Kind kind, String where, List<String> about) {
    Authentication who = who();
    String account = who == null ? "" : who.getName();
    String real = who == null ? "" : realAccount(who);
    return new Access(
        clock.getObject().now(),
        real,
        real.equals(account) ? null : account,
        kind,
        request.getMethod() + " " + where,
        purpose(CallerArgument.caller(callers.getObject(), request, who)),
        about);
  }

  private static @Nullable Authentication who() {
    Authentication who = SecurityContextHolder.getContext().getAuthentication();
    return who instanceof AnonymousAuthenticationToken ? null : who;
  }

  /** Never the address itself: what stands in it can lead to a person. Null where none is known. */
  static @Nullable String pattern(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? null : pattern.toString();
  }

  /** Who somebody is in truth, whoever's pages are being tried out. */
  static String realAccount(Authentication who) {
    return who.getAuthorities().stream()
        .filter(SwitchUserGrantedAuthority.class::isInstance)
        .map(authority -> ((SwitchUserGrantedAuthority) authority).getSource().getName())
        .findFirst()
        .orElseGet(who::getName);
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
