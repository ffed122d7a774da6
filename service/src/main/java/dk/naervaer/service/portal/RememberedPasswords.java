package dk.naervaer.service.portal;

import dk.naervaer.service.platform.sql.Seal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Which passwords were right a moment ago, for programs that prove themselves at each request. What
 * is remembered is a MAC over the account, what is kept of its password and what was presented,
 * under a key that is drawn at the start and never leaves memory: another password, or another
 * hash, is not remembered. Never of a wrong one. Safe for use by many threads.
 */
final class RememberedPasswords {
  private static final long LONGEST = Duration.ofMinutes(10).toNanos();

  private final LongSupplier nanos;
  private final Seal seal = Seal.of(Seal.drawnKey());
  private final Map<String, Long> since;

  /**
   * Remembers nothing yet.
   *
   * @param most so many; the oldest are forgotten first
   * @param nanos as {@link System#nanoTime} counts them
   */
  RememberedPasswords(int most, LongSupplier nanos) {
    this.nanos = nanos;
    this.since =
        new LinkedHashMap<>() {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > most;
          }
        };
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

  // The lengths first, so that nothing can be moved from one part to the next.
  private String mac(String account, String kept, String presented) {
    return seal.mac(account.length() + " " + kept.length() + " " + account + kept + presented);
  }
}
