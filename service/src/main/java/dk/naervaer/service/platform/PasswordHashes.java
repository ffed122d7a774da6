package dk.naervaer.service.platform;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * Passwords kept by a slow, salted hash, as Spring Security writes one: what made it stands in
 * front. Made with bcrypt, some 100 ms each; read besides with PBKDF2. Argon2 would need a library
 * that the program does not have.
 */
public final class PasswordHashes implements PasswordEncoder {
  /** More signs bcrypt does not look at. */
  public static final int MOST_BYTES = 72;

  private static final String MADE_WITH = "bcrypt";
  private static final int STRENGTH = 11;

  // Beyond 2^14 rounds each wrong password would cost seconds.
  private static final Pattern HASH =
      Pattern.compile(
          "\\{bcrypt}\\$2[aby]\\$1[0-4]\\$[./A-Za-z0-9]{53}"
              + "|\\{pbkdf2@SpringSecurity_v5_8}[0-9a-f]{96}");

  private final PasswordEncoder hashes =
      new DelegatingPasswordEncoder(
          MADE_WITH,
          Map.of(
              MADE_WITH,
              new BCryptPasswordEncoder(STRENGTH),
              "pbkdf2@SpringSecurity_v5_8",
              Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8()));

  /** Whether a text is a hash that can be read here, and slow enough. */
  public static boolean isHash(String text) {
    return HASH.matcher(text).matches();
  }

  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return hashes.encode(password);
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
    return hashes.matches(password, hash);
  }
}
