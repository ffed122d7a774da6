package dk.naervaer.config;

import dk.naervaer.rules.settings.Dated;

/**
 * When the one status per employee on a leader's page is yellow or red: from so many days away, or
 * from so many spells, within twelve months. Counted is what counts towards a wellbeing talk. A
 * colour leads to nothing; no source gives the numbers.
 */
public record TeamStatus(
    Dated<Integer> yellowDays,
    Dated<Integer> yellowSpells,
    Dated<Integer> redDays,
    Dated<Integer> redSpells) {

  /** The shipped values. */
  public static TeamStatus shipped() {
    return new TeamStatus(Dated.always(15), Dated.always(3), Dated.always(30), Dated.always(5));
  }
}
