package dk.naervaer.service.accesslog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An access with its place in the log.
 *
 * @param number from 1, without a gap
 * @param previousHash of the entry before; empty for the first
 * @param hash SHA-256 over all of it, hex
 */
public record AccessEntry(long number, Access access, String previousHash, String hash) {
  private static final String NOTHING = "";

  static AccessEntry after(@Nullable AccessEntry before, Access access) {
    long number = before == null ? 1 : before.number + 1;
    String previous = before == null ? NOTHING : before.hash;
    return new AccessEntry(number, access, previous, hash(number, access, previous));
  }

  /** Whether it is what its hash says, and follows this one. */
  boolean follows(@Nullable AccessEntry before) {
    return equals(after(before, access));
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
