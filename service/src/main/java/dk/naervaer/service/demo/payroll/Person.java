package dk.naervaer.service.demo.payroll;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What payroll knows about somebody besides the post.
 *
 * @param residence four digits; null where payroll lacks it
 * @param leaderKnown whether payroll names the leader; else the work unit's holds
 */
record Person(
    Tenure tenure,
    String name,
    @Nullable String residence,
    boolean hireDateKnown,
    boolean leaderKnown,
    boolean noContact) {
  private static final double LIVES_HERE = 0.82;
  private static final double FACT_LACKING = 0.015;
  private static final double LEADER_NAMED = 0.8;
  private static final List<String> NEIGHBOURS = List.of("0981", "0982", "0983");

  static Person in(Tenure tenure, long seed) {
    Dice dice = Dice.of(seed, "person", tenure.post(), tenure.generation());
    String name = DanishNames.pick(dice);
    String home = dice.chance(LIVES_HERE) ? DemoMunicipality.CODE : dice.pick(NEIGHBOURS);
    return new Person(
        tenure,
        name,
        dice.chance(FACT_LACKING) ? null : home,
        !dice.chance(FACT_LACKING),
        dice.chance(LEADER_NAMED),
        dice.chance(0.004));
  }

  /** Never a real address: the domain is kept for examples. */
  String mail() {
    return tenure.employeeId().toLowerCase(Locale.ROOT) + "@fjordby.example";
  }
}
