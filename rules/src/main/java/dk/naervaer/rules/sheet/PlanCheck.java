package dk.naervaer.rules.sheet;

import dk.naervaer.rules.sheet.ContactPlan.Close;
import dk.naervaer.rules.sheet.ContactPlan.Gap;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Whether the contacts that are left with a sheet make sense, compared with what it inherits. */
final class PlanCheck {
  private final Sheet sheet;
  private final FilePlace place;
  private final SheetLimits limits;
  private final ContactPlan inherited;
  private final ContactPlan effective;

  PlanCheck(
      Sheet sheet,
      FilePlace place,
      SheetLimits limits,
      List<EffectiveRow> inherited,
      List<EffectiveRow> effective) {
    this.sheet = sheet;
    this.place = place;
    this.limits = limits;
    this.inherited = new ContactPlan(inherited);
    this.effective = new ContactPlan(effective);
  }

  void check() {
    checkReach(Group.FULLY_SICK);
    checkReach(Group.PARTLY_SICK);
    checkGaps();
    int apart = limits.contactApartDays().on(sheet.effectiveFrom());
    effective.closerThan(apart).forEach(close -> tellClose(close, apart));
    effective.monthsBesideDays().forEach(this::tellMonthBesideDay);
  }

  /** Who was contacted before must still be, by some row besides the law's. */
  private void checkReach(Group group) {
    if (inherited.reaches(group) && !effective.reaches(group)) {
      PlanFaults.tellNoContact(group, lineThatTakesAway());
    }
  }

  /** The last line that removes an inherited row, else the sheet as a whole. */
  private FilePlace lineThatTakesAway() {
    return sheet.lines().stream()
        .filter(SheetLine::deselects)
        .reduce((one, other) -> other)
        .map(line -> place.line(line.line()))
        .orElse(place);
  }

  private void checkGaps() {
    int most = limits.contactGapDays().on(sheet.effectiveFrom());
    List<Gap> before = inherited.gapsOver(most, Group.FULLY_SICK);
    effective.gapsOver(most, Group.FULLY_SICK).stream()
        .filter(gap -> before.stream().noneMatch(old -> isSame(old, gap)))
        .forEach(gap -> tellGap(gap, most));
  }

  private static boolean isSame(Gap one, Gap other) {
    return one.from() == other.from() && one.to() == other.to();
  }

  private void tellGap(Gap gap, int most) {
    EffectiveRow before = gap.before();
    PlanFaults.tellGap(
        gap,
        most,
        own(gap.after()).or(() -> own(before)).map(this::at).orElseGet(this::lineThatTakesAway));
  }

  private void tellClose(Close close, int apart) {
    ownOf(close)
        .ifPresent(own -> PlanFaults.tellClose(own.row(), other(close, own).row(), apart, at(own)));
  }

  private void tellMonthBesideDay(Close close) {
    ownOf(close)
        .ifPresent(
            own -> PlanFaults.tellMonthBesideDay(own.row(), other(close, own).row(), at(own)));
  }

  /** Of two rows the one that stands in this sheet, the later one if both do. */
  private Optional<EffectiveRow> ownOf(Close close) {
    Optional<EffectiveRow> first = own(close.first().row());
    Optional<EffectiveRow> second = own(close.second().row());
    return first.isPresent() && second.isPresent() && first.get().line() > second.get().line()
        ? first
        : second.or(() -> first);
  }

  private static EffectiveRow other(Close close, EffectiveRow own) {
    return close.first().row() == own ? close.second().row() : close.first().row();
  }

  private Optional<EffectiveRow> own(@Nullable EffectiveRow row) {
    Predicate<EffectiveRow> isOwn =
        it -> it.level().equals(sheet.level()) && it.effectiveFrom().equals(sheet.effectiveFrom());
    return Optional.ofNullable(row).filter(isOwn);
  }

  private FilePlace at(EffectiveRow own) {
    return place.line(own.line());
  }
}
