package dk.naervaer.service.demo.payroll;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The work units of a municipality that does not exist, of the size that Hjørring told of in 2020:
 * 13 homes, 9 leaders, 290 posts. Names, leaders and sheets stand in its files, {@code
 * naervaer/demo/} among the resources.
 *
 * @param homes the work units people belong to; none without a post
 */
public record DemoMunicipality(List<Home> homes) {
  /** What the year is played from, unless another seed is asked for. */
  public static final long SEED = 1616;

  /** Its four digits; no municipality has them. */
  public static final String CODE = "0980";

  private static final List<Home> ALL =
      List.of(
          new Home("plejecenter-solhoej", "L01", 32),
          new Home("plejecenter-kildegaarden", "L02", 28),
          new Home("plejecenter-moellebo", "L02", 17),
          new Home("hjemmepleje-nord", "L03", 26),
          new Home("plejecenter-engparken", "L04", 25),
          new Home("plejecenter-baekkelund", "L04", 15),
          new Home("plejecenter-lindehuset", "L05", 24),
          new Home("hjemmepleje-midt", "L06", 23),
          new Home("plejecenter-strandgaarden", "L07", 22),
          new Home("plejecenter-klitrosen", "L07", 18),
          new Home("plejecenter-aaglimt", "L08", 20),
          new Home("hjemmepleje-syd", "L09", 21),
          new Home("aftenvagten", "L09", 19));

  public DemoMunicipality {
    homes = List.copyOf(homes);
  }

  /** All 13 homes. */
  public static DemoMunicipality whole() {
    return new DemoMunicipality(ALL);
  }

  /** Its first homes alone, for those in a hurry. */
  public static DemoMunicipality firstHomes(int homes) {
    return new DemoMunicipality(ALL.subList(0, homes));
  }

  /** How many people have their main work in one of the homes. */
  public int posts() {
    return homes.stream().mapToInt(Home::posts).sum();
  }

  /** The home of each post, in order. */
  List<Home> homeByPost() {
    return homes.stream()
        .flatMap(home -> IntStream.range(0, home.posts()).mapToObj(_ -> home))
        .toList();
  }
}
