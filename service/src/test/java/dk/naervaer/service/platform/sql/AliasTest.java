package dk.naervaer.service.platform.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What stands for an employment in an address is read with the key, and by nobody else. */
class AliasTest {
  private static final Seal SEAL = Seal.of(Seal.drawnKey());
  private static final Seal ANOTHERS = Seal.of(Seal.drawnKey());

  @Test
  void isTheSameEachTimeAndReadWithTheKey() {
    List<String> ids = IntStream.range(0, 1000).mapToObj(one -> "æ-" + one).toList();
    List<String> aliases = ids.stream().map(SEAL::alias).toList();

    assertThat(aliases).doesNotHaveDuplicates().allMatch(one -> one.matches("[A-Za-z0-9_-]+"));
    assertThat(ids.stream().map(SEAL::alias)).isEqualTo(aliases);
    assertThat(aliases.stream().map(SEAL::ofAlias).map(Optional::orElseThrow)).isEqualTo(ids);
  }

  @Test
  void isNotWorkedOutWithoutTheKey() {
    String alias = SEAL.alias("E1-1");

    assertThat(ANOTHERS.alias("E1-1")).isNotEqualTo(alias);
    assertThat(ANOTHERS.ofAlias(alias)).isEmpty();
    assertThat(new String(Base64.getUrlDecoder().decode(alias), StandardCharsets.ISO_8859_1))
        .doesNotContain("E1");
  }

  @Test
  void whatIsMadeUpOrChangedStandsForNobody() {
    String alias = SEAL.alias("E1-1");
    char last = alias.charAt(alias.length() - 1);
    String turned = alias.substring(0, alias.length() - 2) + (last == 'A' ? "BB" : "AA");

    assertThat(
            List.of(
                "",
                "A",
                "E1-1",
                alias + "=",
                alias + "A",
                alias.substring(1),
                alias.substring(0, 20),
                turned,
                "A".repeat(1000),
                "5b2c1a52-9c1e-3c1f-8a55-000000000000"))
        .allSatisfy(one -> assertThat(SEAL.ofAlias(one)).as(one).isEmpty());
  }
}
