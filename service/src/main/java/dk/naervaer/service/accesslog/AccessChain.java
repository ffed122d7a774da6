package dk.naervaer.service.accesslog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.naervaer.service.platform.Sha256;
import dk.naervaer.service.platform.sql.Seal;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * What makes entries a chain: each carries the hash of the one before it, under a key that stands
 * outside the database, so that whoever has the tables alone can make up none. Entries from before
 * there was a key carry a plain hash; none of those follows one with a key.
 */
final class AccessChain {
  private static final String KEYED = "key:";

  private final Seal seal;

  AccessChain(Seal seal) {
    this.seal = seal;
  }

  /** The entry that follows an end. */
  AccessEntry after(AccessEntry.End before, Access access) {
    String content = content(before, access);
    return new AccessEntry(before.number() + 1, access, before.hash(), KEYED + seal.mac(content));
  }

  /** The same as it was made before there was a key. */
  static AccessEntry unkeyed(AccessEntry.End before, Access access) {
    String content = content(before, access);
    return new AccessEntry(
        before.number() + 1, access, before.hash(), Sha256.of(content.getBytes(UTF_8)));
  }

  /** Whether an entry is what its hash says, and follows what ended so. */
  boolean follows(AccessEntry entry, AccessEntry.End before) {
    boolean maybePlain = !entry.hash().startsWith(KEYED) && !before.hash().startsWith(KEYED);
    return entry.equals(
        maybePlain ? unkeyed(before, entry.access()) : after(before, entry.access()));
  }

  /** What an end carries that this program made. */
  String sealOf(AccessEntry.End gone) {
    return seal.mac("access_gone\n" + gone.number() + "\n" + gone.hash());
  }

  /** What a sample carries that this program drew, and signed if it is. */
  String sealOf(AccessSample sample) {
    return seal.mac(
        "access_sample\n"
            + JsonMapper.shared()
                .writeValueAsString(
                    Arrays.asList(
                        sample.month().toString(),
                        sample.drawnAt().toString(),
                        sample.entries(),
                        sample.signedBy(),
                        String.valueOf(sample.signedAt()),
                        sample.verdict())));
  }

  private static String content(AccessEntry.End before, Access access) {
    return JsonMapper.shared()
        .writeValueAsString(
            List.of(
                before.hash(),
                before.number() + 1,
                access.at().toString(),
                access.person(),
                String.valueOf(access.actingAs()),
                access.kind().word(),
                access.act(),
                access.purpose(),
                access.about()));
  }
}
