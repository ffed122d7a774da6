package dk.naervaer.config;

import dk.naervaer.rules.settings.CaseDayCount;
import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.RiskThresholds;
import dk.naervaer.rules.settings.Thresholds;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code thresholds.yaml}: each key a map from the date a value holds from to the value. */
final class ThresholdsReader {
  private static final List<String> LANDINGS =
      Arrays.stream(Landing.values()).map(Landing::word).toList();
  private static final List<String> DAY_COUNTS =
      Arrays.stream(CaseDayCount.values()).map(CaseDayCount::word).toList();
  private static final String NEWEST = "newest";
  private static final List<String> OWN =
      List.of(
          "new-hire-months",
          "case-gap-days",
          "case-day-count",
          "catch-up",
          "late-wellbeing-days",
          "wellbeing-quiet-days",
          "landing",
          "leaving-exempt-weeks",
          "seal-after-days",
          "risk-absence-days",
          "risk-long-days",
          "risk-long-months",
          "risk-spells",
          "risk-spells-months",
          "risk-relapse-days",
          "risk-concern-days",
          SheetLimitsReader.CONTACT_GAP,
          SheetLimitsReader.CONTACT_APART,
          SheetLimitsReader.FLOORS,
          SheetLimitsReader.BOUNDS);

  private final DatedValues values;

  private ThresholdsReader(DatedValues values) {
    this.values = values;
  }

  /** The thresholds; a key that isn't there keeps the shipped values. */
  static Thresholds read(Section section, Source source) {
    section.allow(
        Stream.concat(OWN.stream(), TeamStatusReader.KEYS.stream()).toArray(String[]::new));
    return new ThresholdsReader(new DatedValues(section, source)).read(Thresholds.shipped());
  }

  private Thresholds read(Thresholds shipped) {
    Dated<String> newest = Dated.always(NEWEST);
    values.dated("catch-up", it -> it.word(ThresholdsReader::newest, List.of(NEWEST)), newest);
    return new Thresholds(
        values.number("case-gap-days", 0, 60, shipped.caseGapDays()),
        values.dated(
            "case-day-count",
            value -> value.word(CaseDayCount::ofWord, DAY_COUNTS),
            shipped.caseDayCount()),
        values.number("new-hire-months", 0, 24, shipped.newHireMonths()),
        values.dated("landing", value -> value.word(Landing::ofWord, LANDINGS), shipped.landing()),
        values.number("late-wellbeing-days", 0, 60, shipped.lateWellbeingDays()),
        values.number("wellbeing-quiet-days", 0, 365, shipped.wellbeingQuietDays()),
        values.number("leaving-exempt-weeks", 0, 26, shipped.leavingExemptWeeks()),
        values.number("seal-after-days", 30, 3650, shipped.sealAfterDays()),
        risk(shipped.risk()));
  }

  private RiskThresholds risk(RiskThresholds shipped) {
    return new RiskThresholds(
        values.number("risk-absence-days", 1, 60, shipped.absenceDays()),
        values.number("risk-long-days", 8, 365, shipped.longDays()),
        values.number("risk-long-months", 1, 60, shipped.longMonths()),
        values.number("risk-spells", 2, 50, shipped.spells()),
        values.number("risk-spells-months", 1, 24, shipped.spellsMonths()),
        values.number("risk-relapse-days", 1, 180, shipped.relapseDays()),
        values.number("risk-concern-days", 0, 730, shipped.concernDays()));
  }

  private static Optional<String> newest(String word) {
    return Optional.of(word).filter(NEWEST::equals);
  }
}
