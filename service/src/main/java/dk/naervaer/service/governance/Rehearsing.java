package dk.naervaer.service.governance;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A rehearsal that was begun.
 *
 * @param outcome nothing when it is kept, else why there is none
 */
public record Rehearsing(Future<Optional<Refusal>> outcome) {
  /** Most municipalities' year is played in less: then nobody has to come back for it. */
  private static final Duration MOMENT = Duration.ofSeconds(2);

  /**
   * Waits a moment for the end of it; empty when it goes on.
   *
   * @throws IllegalStateException when the wait was interrupted
   */
  Optional<Optional<Refusal>> ended() {
    try {
      return Optional.of(outcome.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException _) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while rehearsing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a rehearsal failed", e.getCause());
    }
  }
}
