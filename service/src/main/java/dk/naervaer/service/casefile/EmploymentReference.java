package dk.naervaer.service.casefile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The MD5 of an employment's id as a UUID; the database has an index on the very same. */
final class EmploymentReference {
  private EmploymentReference() {}

  static UUID of(String employmentId) {
    try {
      byte[] text = ("employment|" + employmentId).getBytes(StandardCharsets.UTF_8);
      ByteBuffer digest = ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text));
      return new UUID(digest.getLong(), digest.getLong());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java knows MD5", e);
    }
  }
}
