package dk.naervaer.service.portal;

import dk.naervaer.service.platform.PlatformClock;
import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Who is logged in where, so that a session can be seen and ended from elsewhere. In memory, as the
 * sessions themselves are: another instance of the program knows its own.
 */
public final class KnownSessions extends SessionRegistryImpl {
  private final PlatformClock clock;
  private final Map<String, Login> logins = new ConcurrentHashMap<>();

  KnownSessions(PlatformClock clock) {
    this.clock = clock;
  }

  /**
   * A session as it is shown to whose it is.
   *
   * @param id stands for it in a form; whoever knows it has not the session
   * @param here whether it is the one that asks
   */
  public record Shown(UUID id, Instant begun, Instant used, Browser browser, boolean here) {}

  private record Login(UUID id, String account, Instant begun, Instant used, Browser browser) {
    Login usedAt(Instant now) {
      return new Login(id, account, begun, now, browser);
    }
  }

  @Override
  public void registerNewSession(String session, Object principal) {
    super.registerNewSession(session, principal);
    Instant now = clock.now();
    logins.put(
        session, new Login(UUID.randomUUID(), accountOf(principal), now, now, browserThatAsks()));
  }

  @Override
  public void refreshLastRequest(String session) {
    super.refreshLastRequest(session);
    Instant now = clock.now();
    logins.computeIfPresent(session, (_, login) -> login.usedAt(now));
  }

  @Override
  public void removeSessionInformation(String session) {
    super.removeSessionInformation(session);
    logins.remove(session);
  }

  private static String accountOf(Object principal) {
    return switch (principal) {
      case UserDetails local -> local.getUsername();
      case AuthenticatedPrincipal municipal -> municipal.getName();
      case Principal other -> other.getName();
      default -> principal.toString();
    };
  }

  private static Browser browserThatAsks() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
        ? Browser.of(asked.getRequest().getHeader(HttpHeaders.USER_AGENT))
        : Browser.OTHER;
  }

  /**
   * Somebody's own, the one used last first; of whoever tries out another's role, his or her own.
   *
   * @param here the session that asks; null where there is none
   */
  public List<Shown> of(Authentication who, @Nullable String here) {
    return open(AccessNotes.realAccount(who))
        .map(one -> shown(one.getValue(), one.getKey().equals(here)))
        .sorted(Comparator.comparing(Shown::used).thenComparing(Shown::begun).reversed())
        .toList();
  }

  private static Shown shown(Login login, boolean here) {
    return new Shown(login.id(), login.begun(), login.used(), login.browser(), here);
  }

  /** Ends one of somebody's own; false when it is none. */
  public boolean end(Authentication who, UUID id) {
    List<String> found =
        open(AccessNotes.realAccount(who))
            .filter(one -> one.getValue().id().equals(id))
            .map(Map.Entry::getKey)
            .toList();
    found.forEach(this::end);
    return !found.isEmpty();
  }

  /** Ends all of somebody's own but the one that asks. */
  public void endOthers(Authentication who, @Nullable String here) {
    open(AccessNotes.realAccount(who))
        .map(Map.Entry::getKey)
        .filter(session -> !session.equals(here))
        .forEach(this::end);
  }

  /** Ends all of an account. */
  void endAll(String account) {
    open(account).map(Map.Entry::getKey).forEach(this::end);
  }

  private Stream<Map.Entry<String, Login>> open(String account) {
    return logins.entrySet().stream()
        .filter(one -> one.getValue().account().equals(account))
        .filter(one -> isOpen(one.getKey()));
  }

  private boolean isOpen(String session) {
    SessionInformation known = getSessionInformation(session);
    return known != null && !known.isExpired();
  }

  // Its next request finds it ended.
  private void end(String session) {
    SessionInformation known = getSessionInformation(session);
    if (known != null) {
      known.expireNow();
    }
  }
}
