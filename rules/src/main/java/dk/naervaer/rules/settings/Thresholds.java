package dk.naervaer.rules.settings;

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
