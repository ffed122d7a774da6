package dk.naervaer.rules.settings;

import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * When a risk sign is present. None of them is more than a plain count of days or spells, and a
 * person judges what they mean.
 *
 * @param absenceDays days after the first day away on which an absence is beyond one week, 1..60
 * @param longDays days from which an earlier absence was a long one, 8..365
 * @param longMonths months back in which an earlier long absence counts, 1..60
 * @param spells spells that are many, 2..50
 * @param spellsMonths months in which they are counted, 1..24
 * @param relapseDays days after a return within which a new absence is a relapse, 1..180
 * @param concernDays days before the absence in which a registered concern counts, 0..730
 */
public record RiskThresholds(
    Dated<Integer> absenceDays,
    Dated<Integer> longDays,
    Dated<Integer> longMonths,
    Dated<Integer> spells,
    Dated<Integer> spellsMonths,
    Dated<Integer> relapseDays,
    Dated<Integer> concernDays) {

  /** The shipped values. */
  public static RiskThresholds shipped() {
    return new RiskThresholds(
        Dated.always(7),
        Dated.always(28),
        Dated.always(24),
        Dated.always(4),
        Dated.always(12),
        Dated.always(28),
        Dated.always(180));
  }

  RiskThresholds lastForAllTime() {
    return new RiskThresholds(
        absenceDays.lastForAllTime(),
        longDays.lastForAllTime(),
        longMonths.lastForAllTime(),
        spells.lastForAllTime(),
        spellsMonths.lastForAllTime(),
        relapseDays.lastForAllTime(),
        concernDays.lastForAllTime());
  }

  Stream<LocalDate> changes() {
    return Stream.of(
            absenceDays, longDays, longMonths, spells, spellsMonths, relapseDays, concernDays)
        .flatMap(Dated::changes);
  }

  boolean isSameUntil(RiskThresholds other, LocalDate day) {
    return absenceDays.isSameUntil(other.absenceDays, day)
        && longDays.isSameUntil(other.longDays, day)
        && longMonths.isSameUntil(other.longMonths, day)
        && spells.isSameUntil(other.spells, day)
        && spellsMonths.isSameUntil(other.spellsMonths, day)
        && relapseDays.isSameUntil(other.relapseDays, day)
        && concernDays.isSameUntil(other.concernDays, day);
  }
}
