package dk.naervaer.service.governance;

import dk.naervaer.service.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that was adopted.
 *
 * @param number from 1, without a gap
 * @param level the level it is about; null when it is about none
 * @param details signatures, rehearsal, reason
 * @param files hash of each file's bytes by path below the rules folder; {@link #GONE} for one that
 *     holds no more
 * @param previousHash of the entry before; {@link #NOTHING} for the first
 * @param hash over all of this
 * @param seal of the hash, which only whoever has the key can make; null until it is sealed
 */
public record LedgerEntry(
    long number,
    Instant at,
    String kind,
    @Nullable String level,
    String person,
    String details,
    Map<String, String> files,
    String previousHash,
    String hash,
    @Nullable String seal) {
  static final String NOTHING = "";
  static final String GONE = "";

  /** The entry that follows another one, with its hash, not sealed. */
  static LedgerEntry after(
      @Nullable LedgerEntry before,
      Instant at,
      String kind,
      @Nullable String level,
      String person,
      String details,
      Map<String, String> files) {
    long number = before == null ? 1 : before.number() + 1;
    String previous = before == null ? NOTHING : before.hash();
    String hash = hash(number, at, kind, level, person, details, files, previous);
    return new LedgerEntry(number, at, kind, level, person, details, files, previous, hash, null);
  }

  LedgerEntry with(Map<String, String> its) {
    return new LedgerEntry(number, at, kind, level, person, details, its, previousHash, hash, seal);
  }

  /** It with a seal, or without. */
  LedgerEntry sealedWith(@Nullable String its) {
    return new LedgerEntry(
        number, at, kind, level, person, details, files, previousHash, hash, its);
  }

  /** Whether it is what its hash says, and follows this one. */
  boolean follows(@Nullable LedgerEntry before) {
    return sealedWith(null).equals(after(before, at, kind, level, person, details, files));
  }

  private static String hash(
      long number,
      Instant at,
      String kind,
      @Nullable String level,
      String person,
      String details,
      Map<String, String> files,
      String previous) {
    String all =
        String.join(
            "\n",
            Long.toString(number),
            at.toString(),
            kind,
            Objects.requireNonNullElse(level, "-"),
            person,
            details,
            new TreeMap<>(files).toString(),
            previous);
    return Sha256.of(all.getBytes(StandardCharsets.UTF_8));
  }
}
