package dk.naervaer.service.portal;

import dk.naervaer.service.access.Callers;
import dk.naervaer.service.accesslog.Access;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.platform.PlatformClock;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;

/**
 * Counts logins that fail, and notes those of accounts there are in the access log: of each account
 * as many a minute as the login's measure is, wherever they come from, so that a guesser can't fill
 * the log. Noted apart from the answer, which would else tell by its time which accounts there are.
 */
final class RefusedLogins
    implements ApplicationListener<AbstractAuthenticationFailureEvent>, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RefusedLogins.class);
  private static final int MOST_WAITING = 1_000;

  /** The login page or a program's header: nobody's address. */
  static final String ACT = "login (" + Refusal.LOGIN.word() + ")";

  private final RefusalCounter counter;
  private final AccessLog log;
  private final Callers callers;
  private final PlatformClock clock;
  private final Limits limits;
  private final ThreadPoolExecutor later =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(MOST_WAITING),
          Thread.ofVirtual().name("refused-logins").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  RefusedLogins(
      RefusalCounter counter,
      AccessLog log,
      Callers callers,
      PlatformClock clock,
      LimitSettings settings) {
    this.counter = counter;
    this.log = log;
    this.callers = callers;
    this.clock = clock;
    this.limits = new Limits(settings.login());
  }

  @Override
  public void onApplicationEvent(AbstractAuthenticationFailureEvent failure) {
    if (!isWrong(failure)) {
      return;
    }
    counter.refused(Refusal.LOGIN);
    if (failure.getAuthentication() instanceof UsernamePasswordAuthenticationToken typed) {
      String name = typed.getName();
      later.execute(() -> note(name));
    }
  }

  /** Whether something was wrong with what was typed: not where the database could not be asked. */
  static boolean isWrong(AbstractAuthenticationFailureEvent failure) {
    return !(failure.getException() instanceof AuthenticationServiceException);
  }

  private void note(String name) {
    try {
      if (callers.find(name).isPresent() && limits.take(name) == 0) {
        log.note(
            new Access(clock.now(), name, null, Access.Kind.REFUSED, ACT, "log ind", List.of()));
      }
    } catch (RuntimeException e) {
      LOG.error("A refused login can't be logged: {}", e.getClass().getName());
    }
  }

  @Override
  public void close() {
    later.close();
  }
}
