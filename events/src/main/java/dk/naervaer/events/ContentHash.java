package dk.naervaer.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of a message's canonical form, as 64 small hex digits.
 *
 * <p>Two records with the same meaning have the same hash, however their JSON was written and
 * whatever members nobody knows it had. Stored hashes are compared with new ones: the form of
 * version 1 never changes.
 */
public final class ContentHash {

  private ContentHash() {}

  public static String of(PayrollMessage message) {
    byte[] canonical = MessageWriter.json(message).getBytes(StandardCharsets.UTF_8);
    return HexFormat.of().formatHex(sha256().digest(canonical));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
