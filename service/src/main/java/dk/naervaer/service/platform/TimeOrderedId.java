package dk.naervaer.service.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.UUID;

/**
 * Ids that begin with the time, to a minute, so that what is made together lies together in an
 * index: ids without an order put each row on a page of its own, and each page has to be written
 * whole after a checkpoint. All else of them is as hard to guess as it was (RFC 9562, version 8).
 */
public final class TimeOrderedId {
  private static final int FINER_THAN_A_MINUTE = 16;
  private static final long TIME = 0xffff_ffff_0000_0000L;
  private static final long VERSION = 0xf000L;
  private static final long VERSION_8 = 0x8000L;

  private TimeOrderedId() {}

  /** The same for the same name and instant. */
  public static UUID of(Instant now, String name) {
    return at(now, UUID.nameUUIDFromBytes(name.getBytes(UTF_8)));
  }

  /** One that lies beside another's; the same for the same name. */
  public static UUID beside(UUID other, String name) {
    UUID rest = UUID.nameUUIDFromBytes(name.getBytes(UTF_8));
    return with(other.getMostSignificantBits() & TIME, rest);
  }

  private static UUID at(Instant now, UUID rest) {
    return with((now.toEpochMilli() >>> FINER_THAN_A_MINUTE) << Integer.SIZE, rest);
  }

  // The rest has the variant already.
  private static UUID with(long time, UUID rest) {
    long high = rest.getMostSignificantBits() & ~TIME & ~VERSION;
    return new UUID(time | high | VERSION_8, rest.getLeastSignificantBits());
  }
}
