package dk.naervaer.rules.second;

/**
 * The first seed of a run. A daily build takes the same one every time, so that whether a change
 * lands never depends on luck; {@code -Pfull} takes a new one, and any can be asked for.
 */
final class Seed {
  private static final long DAILY = 20_261_125L;

  private Seed() {}

  /** The seed, told on the console, as that is how a failure is seen again. */
  static long of(String test) {
    long seed = Long.getLong("naervaer.seed", DAILY);
    System.out.println(test + ": the same again: -Dnaervaer.seed=" + seed);
    return seed;
  }
}
