package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.sheet.Group;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One employment on the day of assessing, with the rules that hold for it. */
record Person(EmploymentHistory history, DaysAway away, RuleSettings settings, LocalDate today) {

  /** Longer than the longest notice and the longest row of days off together. */
  private static final int DAYS_LOOKED_AHEAD = 90;

  static Person of(EmploymentHistory history, RuleSettings settings, LocalDate today) {
    DaysAway away = DaysAway.of(history.absences(), today.plusDays(DAYS_LOOKED_AHEAD));
    return new Person(history, away, settings, today);
  }

  /** Rule 14. */
  boolean mayBeContacted() {
    return !history.versionOn(today).noContact();
  }

  /** Rules 7 and 10: the cases, joined over the gap of each one's first day. */
  List<Course> cases() {
    return Course.joined(
        away.contactDays(), first -> settings.thresholds().caseGapDays().on(first));
  }

  /** Rule 7: what the law counts by. */
  List<Course> casesWithoutGap() {
    return Course.joined(away.contactDays(), first -> 0);
  }

  Course caseHolding(LocalDate day) {
    return cases().stream().filter(course -> course.has(day)).findFirst().orElseThrow();
  }

  /** Rule 9: adjoining absences of the kinds that count are one spell. */
  List<Course> spells() {
    return Course.joined(away.wellbeingDays(), first -> 0);
  }

  /** Rule 8: closed for so long that it is left as it is. */
  boolean isSealed(LocalDate last) {
    return last.isBefore(today.minusDays(settings.thresholds().sealAfterDays().on(today)));
  }

  /** Rule 10: unit and sheets of the first day. */
  List<RowInForce> rows(LocalDate first, LocalDate last) {
    return new SheetsInForce(settings.sheets()).rows(unit(first).chain(), first, last, today);
  }

  /** Rules 4 and 10: unit and landing of the first day; a unit's own landing goes first. */
  UnitDays calendar(LocalDate first) {
    Landing landing = unit(first).landing();
    return new UnitDays(
        unit(first), landing == null ? settings.thresholds().landing().on(first) : landing);
  }

  private WorkUnitProfile unit(LocalDate day) {
    return Objects.requireNonNull(settings.units().get(history.versionOn(day).workUnit()));
  }

  Action action(SheetRow row) {
    return Objects.requireNonNull(settings.actions().get(row.action()));
  }

  /** Rule 6: whether the action is for what the person is away with that day. */
  boolean isCovered(SheetRow row, LocalDate day) {
    return away.kinds(day).stream().anyMatch(kind -> action(row).covers(kind));
  }

  /** Rule 14. */
  boolean isEmployedOn(LocalDate day) {
    LocalDate left = leftOn();
    return left == null || !day.isAfter(left);
  }

  /** Rule 13. */
  boolean leavesSoonAfter(LocalDate first) {
    LocalDate left = leftOn();
    int weeks = settings.thresholds().leavingExemptWeeks().on(today);
    return left != null && !left.isAfter(first.plusWeeks(weeks));
  }

  /** As the newest version says: who is to stay after all does not leave. */
  private @Nullable LocalDate leftOn() {
    return history.versions().stream()
        .max(Comparator.comparing(EmploymentVersion::revision))
        .orElseThrow()
        .leftOn();
  }

  /** Groups that need no case to be judged. */
  boolean isIn(Group group, LocalDate day) {
    return switch (group) {
      case ALL -> true;
      case NEW_HIRE -> isNewlyHired(day);
      case FULLY_SICK -> away.fully(day);
      case PARTLY_SICK -> away.contactOn(day) && !away.fully(day);
      case EXPECTED_LONG -> false;
    };
  }

  /** Rule 10: the setting is read on the day that is judged. */
  private boolean isNewlyHired(LocalDate day) {
    LocalDate hired = history.versionOn(today).hiredOn();
    int months = settings.thresholds().newHireMonths().on(day);
    return hired != null && day.isBefore(hired.plusMonths(months));
  }
}
