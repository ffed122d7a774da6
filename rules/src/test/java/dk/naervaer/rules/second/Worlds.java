package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.EmploymentHistory;

/** Random worlds: the same seed gives the same one. */
final class Worlds {
  private Worlds() {}

  static World of(long seed) {
    Chance chance = Chance.of(seed);
    RandomFacts facts = RandomFacts.some(chance);
    EmploymentHistory history = facts.history();
    return new World(
        history, new RandomRules(chance, facts.start()).settings(), facts.dates(history));
  }
}
