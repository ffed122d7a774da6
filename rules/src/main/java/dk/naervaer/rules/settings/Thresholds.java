package dk.naervaer.rules.settings;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The coordinator's dated settings.
 *
 * @param caseGapDays whole healthy days that still join two spells to one case, 0..60
 * @param caseDayCount how days are counted after a join
 * @param newHireMonths months after hiring in which a person is newly hired, 0..24
 * @param landing the municipality's landing of due days
 * @param lateWellbeingDays days a wellbeing advisory may come late, 0..60
 * @param wellbeingQuietDays days after a held wellbeing talk in which none is advised, 0..365; 0 =
 *     no quiet period
 * @param leavingExemptWeeks the statutory talk is not required when the employment ends within so
 *     many weeks of the first sick day, 0..26 (sickness benefit act, section 7 a)
 * @param sealAfterDays days after which a closed case is never reconciled again, 30..3650
 * @param risk when a risk sign is present
 */
public record Thresholds(
    Dated<Integer> caseGapDays,
    Dated<CaseDayCount> caseDayCount,
    Dated<Integer> newHireMonths,
    Dated<Landing> landing,
    Dated<Integer> lateWellbeingDays,
    Dated<Integer> wellbeingQuietDays,
    Dated<Integer> leavingExemptWeeks,
    Dated<Integer> sealAfterDays,
    RiskThresholds risk) {
  /** Nobody sets anything farther ahead. */
  private static final int FARTHEST_YEARS = 100;

  /** The values that hold last, as if they had always held: to be tried on the past. */
  public Thresholds lastForAllTime() {
    return new Thresholds(
        caseGapDays.lastForAllTime(),
        caseDayCount.lastForAllTime(),
        newHireMonths.lastForAllTime(),
        landing.lastForAllTime(),
        lateWellbeingDays.lastForAllTime(),
        wellbeingQuietDays.lastForAllTime(),
        leavingExemptWeeks.lastForAllTime(),
        sealAfterDays.lastForAllTime(),
        risk.lastForAllTime());
  }

  /** The days on which any of them changes. */
  public Stream<LocalDate> changes() {
    return Stream.of(
            caseGapDays.changes(),
            caseDayCount.changes(),
            newHireMonths.changes(),
            landing.changes(),
            lateWellbeingDays.changes(),
            wellbeingQuietDays.changes(),
            leavingExemptWeeks.changes(),
            sealAfterDays.changes(),
            risk.changes())
        .flatMap(days -> days);
  }

  /** Whether both say the same for every day up to and including one. */
  public boolean isSameUntil(Thresholds other, LocalDate day) {
    return caseGapDays.isSameUntil(other.caseGapDays, day)
        && caseDayCount.isSameUntil(other.caseDayCount, day)
        && newHireMonths.isSameUntil(other.newHireMonths, day)
        && landing.isSameUntil(other.landing, day)
        && lateWellbeingDays.isSameUntil(other.lateWellbeingDays, day)
        && wellbeingQuietDays.isSameUntil(other.wellbeingQuietDays, day)
        && leavingExemptWeeks.isSameUntil(other.leavingExemptWeeks, day)
        && sealAfterDays.isSameUntil(other.sealAfterDays, day)
        && risk.isSameUntil(other.risk, day);
  }

  /**
   * The first day after one on which the two differ, where they are the same until then; empty when
   * they never do.
   */
  public Optional<LocalDate> firstDayApart(Thresholds other, LocalDate after) {
    long same = after.toEpochDay();
    long apart = after.plusYears(FARTHEST_YEARS).toEpochDay();
    if (isSameUntil(other, LocalDate.ofEpochDay(apart))) {
      return Optional.empty();
    }
    while (apart - same > 1) {
      long middle = (same + apart) / 2;
      if (isSameUntil(other, LocalDate.ofEpochDay(middle))) {
        same = middle;
      } else {
        apart = middle;
      }
    }
    return Optional.of(LocalDate.ofEpochDay(apart));
  }

  /** The shipped values. */
  public static Thresholds shipped() {
    return new Thresholds(
        Dated.always(0),
        Dated.always(CaseDayCount.FROM_FIRST_DAY),
        Dated.always(6),
        Dated.always(Landing.NEXT_WORKING_DAY),
        Dated.always(14),
        Dated.always(0),
        Dated.always(8),
        Dated.always(365),
        RiskThresholds.shipped());
  }
}
