package dk.naervaer.service.intake;

import dk.naervaer.events.EventKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Source and id of a record in 128 bits: small enough to be kept of every record there ever was.
 */
final class RecordKey {
  private static final byte BETWEEN = 0;

  private RecordKey() {}

  static UUID of(EventKey event) {
    MessageDigest digest = sha256();
    digest.update(event.source().getBytes(StandardCharsets.UTF_8));
    digest.update(BETWEEN);
    digest.update(event.id().getBytes(StandardCharsets.UTF_8));
    ByteBuffer sum = ByteBuffer.wrap(digest.digest());
    return new UUID(sum.getLong(), sum.getLong());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
