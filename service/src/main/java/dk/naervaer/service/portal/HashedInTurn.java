package dk.naervaer.service.portal;

import dk.naervaer.service.platform.Turns;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes passwords on half of the processors and no more: each takes some 100 ms of one, and
 * whoever sends thousands of wrong ones must not keep from their pages those who are logged in. Who
 * has no turn in time is told to come again, which says nothing of the password.
 */
final class HashedInTurn implements PasswordEncoder {
  private final PasswordEncoder hashes;
  private final Turns turns = Turns.onHalfTheProcessors(Duration.ofSeconds(5));

  HashedInTurn(PasswordEncoder hashes) {
    this.hashes = hashes;
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return hashes.encode(password);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
    try {
      return turns.inTurn(() -> hashes.matches(password, kept));
    } catch (Turns.NoTurn others) {
      throw new AuthenticationServiceException("too many passwords to look at", others);
    }
  }
}
