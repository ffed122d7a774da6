package dk.naervaer.service.portal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares passwords in constant time. The settings hold them as they are and what is made here
 * never leaves memory, so a slow hash would protect nothing, and would let every request of a
 * program with HTTP Basic cost a tenth of a second.
 */
final class PlainPasswords implements PasswordEncoder {
  @Override
  public @Nullable String encode(@Nullable CharSequence password) {
    return password == null ? null : HexFormat.of().formatHex(digest(password));
  }

  @Override
  public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
    return password != null
        && encoded != null
        && MessageDigest.isEqual(
            HexFormat.of().formatHex(digest(password)).getBytes(StandardCharsets.US_ASCII),
            encoded.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] digest(CharSequence password) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(password.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows SHA-256", e);
    }
  }
}
