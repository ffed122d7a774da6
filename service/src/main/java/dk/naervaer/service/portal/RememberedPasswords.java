package dk.naervaer.service.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Which passwords were right a moment ago, for programs that prove themselves at each request. What
 * is remembered is a MAC over the account, what is kept of its password and what was presented,
 * under a key that is drawn at the start and never leaves memory: another password, or another
 * hash, is not remembered. Never of a wrong one. Safe for use by many threads.
 */
final class RememberedPasswords {
  private static final long LONGEST = Duration.ofMinutes(10).toNanos();
  private static final String MAC = "HmacSHA256";

  private final LongSupplier nanos;
  private final SecretKeySpec key;
  private final Map<String, Long> since;

  /**
   * Remembers nothing yet.
   *
   * @param most so many; the oldest are forgotten first
   * @param nanos as {@link System#nanoTime} counts them
   */
  RememberedPasswords(int most, LongSupplier nanos) {
    this.nanos = nanos;
    this.key = drawn();
    this.since =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > most;
          }
        };
  }

  private static SecretKeySpec drawn() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return new SecretKeySpec(bytes, MAC);
  }

  /** Whether this was right within the last ten minutes. */
  boolean isKnown(String account, String kept, String presented) {
    String mac = mac(account, kept, presented);
    synchronized (since) {
      Long at = since.get(mac);
      if (at == null) {
        return false;
      }
      boolean young = nanos.getAsLong() - at < LONGEST;
      if (!young) {
        since.remove(mac);
      }
      return young;
    }
  }

  /** This was right now. */
  void remember(String account, String kept, String presented) {
    String mac = mac(account, kept, presented);
    synchronized (since) {
      since.remove(mac);
      since.put(mac, nanos.getAsLong());
    }
  }

  private String mac(String... parts) {
    try {
      Mac mac = Mac.getInstance(MAC);
      mac.init(key);
      for (String part : parts) {
        byte[] bytes = part.getBytes(UTF_8);
        // The length first, so that nothing can be moved from one part to the next.
        mac.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        mac.update(bytes);
      }
      return HexFormat.of().formatHex(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java knows " + MAC, e);
    }
  }
}
