package dk.naervaer.service.portal;

import dk.naervaer.service.platform.PasswordHashes;
import dk.naervaer.service.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares passwords with what is kept of them. What is kept anew is a slow hash. Two kinds are
 * compared quickly when they are right: passwords that an installation drew and keeps as they are,
 * and employees' first ones from before there was a slow hash. What is wrong is slow of whatever
 * kind, so that time tells nobody which kind there is.
 */
final class KeptPasswords implements PasswordEncoder {
  private static final String DRAWN = "{drawn}";

  /** Of a password that was drawn and thrown away; made as those are that are made here. */
  private static final String NOBODYS =
      "{bcrypt}$2a$11$Pb0JqBNN/BBBe/19bcrzzeCmjrfYCKWaU3Gh3RL1tH1ujiQrRgmAu";

  private final PasswordEncoder slow;

  KeptPasswords(PasswordEncoder slow) {
    this.slow = slow;
  }

  /** What is kept in memory of a password that the installation keeps as it is. */
  static String drawn(String password) {
    return DRAWN + digest(password);
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return slow.encode(password);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String kept) {
    if (password == null || kept == null) {
      return false;
    }
    if (PasswordHashes.isHash(kept)) {
      return slow.matches(password, kept);
    }
    boolean right = isDigest(password, kept);
    if (!right) {
      slow.matches(password, NOBODYS);
    }
    return right;
  }

  private static boolean isDigest(CharSequence password, String kept) {
    String digest = kept.startsWith(DRAWN) ? kept.substring(DRAWN.length()) : kept;
    return MessageDigest.isEqual(
        digest(password).getBytes(StandardCharsets.US_ASCII),
        digest.getBytes(StandardCharsets.US_ASCII));
  }

  private static String digest(CharSequence password) {
    return Sha256.of(password.toString().getBytes(StandardCharsets.UTF_8));
  }
}
