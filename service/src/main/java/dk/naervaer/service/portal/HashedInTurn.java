package dk.naervaer.service.portal;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords on half of the processors and no more: each takes some 100 ms of one, and
 * whoever sends thousands of wrong ones must not keep from their pages those who are logged in. Who
 * has no turn in time is told to come again, which says nothing of the password.
 */
final class HashedInTurn implements PasswordEncoder {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final PasswordEncoder hashes;
  private final Semaphore turns =
      new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), true);

  HashedInTurn(PasswordEncoder hashes) {
    this.hashes = hashes;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return hashes.encode(password);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
    if (!Turn.isGranted(turns, PATIENCE)) {
      throw new AuthenticationServiceException("too many passwords to look at");
    }
    try {
      return hashes.matches(password, kept);
    } finally {
      turns.release();
    }
  }
}
