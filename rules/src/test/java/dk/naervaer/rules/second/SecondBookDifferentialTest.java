package dk.naervaer.rules.second;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dk.naervaer.rules.engine.RuleEngine;
import org.junit.jupiter.api.Test;

/** The rule book and its second writing want the same, over random histories and rules. */
class SecondBookDifferentialTest {
  private static final int HISTORIES = Integer.getInteger("naervaer.differential", 1_000);
  private static final long SEED = Seed.of("Differential test");

  @Test
  void bothWantTheSame() {
    Comparison comparison = new Comparison(RuleEngine.shipped(), SecondBook::wanted);
    for (long seed = SEED; seed < SEED + HISTORIES; seed++) {
      World world = Worlds.of(seed);
      if (comparison.differs(world)) {
        fail("seed %d\n%s", seed, smallest(comparison, world).words());
      }
    }
  }

  /**
   * Rows of two cases may share a place in sheet order: case and spell follow the sheets of their
   * own first days. Seen once in 60,000 histories, when the engine's order of firing decided.
   */
  @Test
  void rowsWithTheSamePlaceStandInOneOrder() {
    Comparison comparison = new Comparison(RuleEngine.shipped(), SecondBook::wanted);
    assertThat(comparison.of(Worlds.of(5054191))).isEmpty();
  }

  private static Difference smallest(Comparison comparison, World world) {
    World found = comparison.of(world).orElseThrow().world();
    World smallest = new Shrink(comparison::differs).smallest(found);
    return comparison.of(smallest).orElseThrow();
  }
}
