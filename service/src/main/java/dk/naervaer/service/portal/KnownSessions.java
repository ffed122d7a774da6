package dk.naervaer.service.portal;

import dk.naervaer.service.platform.PlatformClock;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
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
  /** Of one account: more than anybody has browsers. */
  static final int MOST = 20;

  private final PlatformClock clock;
  private final AtomicLong begun = new AtomicLong();
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

  private record Login(
      long number,
      UUID id,
      String account,
      Instant begun,
      Instant used,
      Browser browser,
      @Nullable HttpSession session) {

    Login usedAt(Instant now) {
      return new Login(number, id, account, begun, now, browser, session);
    }
  }

  @Override
  public void registerNewSession(String session, Object principal) {
    super.registerNewSession(session, principal);
    Instant now = clock.now();
    String account = accountOf(principal);
    HttpServletRequest asked = asked();
    logins.put(
        session,
        new Login(
            begun.incrementAndGet(),
            UUID.randomUUID(),
            account,
            now,
            now,
            asked == null ? Browser.OTHER : Browser.of(asked.getHeader(HttpHeaders.USER_AGENT)),
            asked == null ? null : asked.getSession(false)));
    endWhatIsTooMany(account);
  }

  // Whoever logs in ever again keeps no more room here than that.
  private void endWhatIsTooMany(String account) {
    List<Map.Entry<String, Login>> open =
        open(account).sorted(Comparator.comparingLong(one -> one.getValue().number())).toList();
    open.stream().limit(Math.max(0, open.size() - MOST)).forEach(this::invalidate);
  }

  private void invalidate(Map.Entry<String, Login> login) {
    end(login.getKey());
    HttpSession session = login.getValue().session();
    if (session != null) {
      try {
        session.invalidate();
      } catch (IllegalStateException gone) {
        removeSessionInformation(login.getKey());
      }
    }
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

  private static @Nullable HttpServletRequest asked() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes asked
        ? asked.getRequest()
        : null;
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
