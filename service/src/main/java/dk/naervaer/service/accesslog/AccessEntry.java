package dk.naervaer.service.accesslog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * An access with its place in the log.
 *
 * @param number from 1, without a gap
 * @param previousHash of the entry before; empty for the first
 * @param hash SHA-256 over all of it, hex
 */
public record AccessEntry(long number, Access access, String previousHash, String hash) {
  /**
   * The end of what stands before an entry.
   *
   * @param number of the last one; 0 when there is none
   * @param hash of the last one
   */
  record End(long number, String hash) {
    static final End NOTHING = new End(0, "");
  }

  static AccessEntry after(End before, Access access) {
    long number = before.number() + 1;
    String previous = before.hash();
    return new AccessEntry(number, access, previous, hash(number, access, previous));
  }

  /** Whether it is what its hash says, and follows what ended so. */
  boolean follows(End before) {
    return equals(after(before, access));
  }

  /** It as the end of what stands before the next. */
  End end() {
    return new End(number, hash);
  }

  private static String hash(long number, Access access, String previous) {
    String content =
        JsonMapper.shared()
            .writeValueAsString(
                List.of(
                    previous,
                    number,
                    access.at().toString(),
                    access.person(),
                    String.valueOf(access.actingAs()),
                    access.kind().word(),
                    access.act(),
                    access.purpose(),
                    access.about()));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(content.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "AccessEntry[" + number + "]";
  }
}
