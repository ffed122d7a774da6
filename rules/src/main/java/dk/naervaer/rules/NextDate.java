package dk.naervaer.rules;

import dk.naervaer.rules.measure.AbsenceCase;
import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.RiskThresholds;
import dk.naervaer.rules.settings.Thresholds;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the days after today on which something could change; the earliest counts. */
final class NextDate {
  private final LocalDate today;
  private @Nullable LocalDate earliest;

  NextDate(LocalDate today) {
    this.today = today;
  }

  void note(@Nullable LocalDate day) {
    if (day == null || !day.isAfter(today) || day.equals(AbsenceCase.OPEN)) {
      return;
    }
    if (earliest == null || day.isBefore(earliest)) {
      earliest = day;
    }
  }

  /** Whatever is read at the day of assessing. */
  void noteChanges(Thresholds thresholds) {
    for (Dated<Integer> setting : readOnTheDay(thresholds)) {
      note(setting.changesAfter(today));
    }
  }

  static List<Dated<Integer>> readOnTheDay(Thresholds thresholds) {
    RiskThresholds risk = thresholds.risk();
    return List.of(
        thresholds.leavingExemptWeeks(),
        thresholds.sealAfterDays(),
        thresholds.lateWellbeingDays(),
        thresholds.wellbeingQuietDays(),
        risk.absenceDays(),
        risk.longDays(),
        risk.longMonths(),
        risk.spells(),
        risk.spellsMonths(),
        risk.relapseDays(),
        risk.concernDays());
  }

  /** A limit expires the day after its due day. */
  void noteLimits(List<Wanted> wanted) {
    for (Wanted one : wanted) {
      if (one.limit()) {
        note(one.dueOn().plusDays(1));
      }
    }
  }

  @Nullable LocalDate date() {
    return earliest;
  }
}
