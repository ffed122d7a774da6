package dk.naervaer.rules.sheet;

import dk.naervaer.rules.sheet.ContactPlan.Close;
import dk.naervaer.rules.sheet.ContactPlan.Gap;
import java.util.List;
import java.util.Objects;
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
    effective
        .closerThan(limits.contactApartDays().on(sheet.effectiveFrom()))
        .forEach(this::tellClose);
    effective.monthsBesideDays().forEach(this::tellMonthBesideDay);
  }

  /** Who was contacted before must still be, by some row besides the law's. */
  private void checkReach(Group group) {
    if (!inherited.reaches(group) || effective.reaches(group)) {
      return;
    }
    String who = group == Group.FULLY_SICK ? "fuldt syge" : "delvist syge";
    String whoEnglish = group == Group.FULLY_SICK ? "fully sick" : "partly sick";
    lineThatTakesAway()
        .error(
            "R303",
            Column.ACTION,
            null,
            "Uden denne række får "
                + who
                + " ingen kontakt ud over lovens. Behold en kontakt, eller skriv en ny række for"
                + " dem.",
            "Without this row those "
                + whoEnglish
                + " get no contact beyond the law's. Keep a contact or write a new row for them.");
  }

  /** The last line that removes or changes an inherited row. */
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
    FilePlace where =
        own(gap.after()).or(() -> own(before)).map(this::at).orElseGet(this::lineThatTakesAway);
    where.warning(
        "R207",
        Column.VALUE,
        null,
        "Der er ingen kontakt fra dag "
            + gap.from()
            + " til dag "
            + gap.to()
            + ": mere end "
            + most
            + " dage. Skriv en række imellem, hvis det ikke er meningen.",
        "There is no contact from day "
            + gap.from()
            + " to day "
            + gap.to()
            + ": more than "
            + most
            + " days. Write a row between unless that is meant.");
  }

  private void tellClose(Close close) {
    pair(close)
        .ifPresent(
            own -> {
              EffectiveRow other = other(close, own);
              at(own)
                  .warning(
                      "R206",
                      Column.VALUE,
                      Integer.toString(own.row().value()),
                      "Række "
                          + other.row().id()
                          + " ("
                          + RowSentence.moment(other.row())
                          + ") ligger mindre end "
                          + limits.contactApartDays().on(sheet.effectiveFrom())
                          + " dage fra. Saml de to kontakter, eller flyt den ene.",
                      "Row "
                          + other.row().id()
                          + " ("
                          + RowSentence.moment(other.row())
                          + ") lies fewer than "
                          + limits.contactApartDays().on(sheet.effectiveFrom())
                          + " days away. Make them one contact or move one.");
            });
  }

  private void tellMonthBesideDay(Close close) {
    pair(close)
        .ifPresent(
            own -> {
              EffectiveRow other = other(close, own);
              at(own)
                  .warning(
                      "R205",
                      Column.VALUE,
                      RowSentence.moment(own.row()),
                      "Række "
                          + other.row().id()
                          + " ("
                          + RowSentence.moment(other.row())
                          + ") kan falde på samme dag, for måneder er ikke lige lange. Vælg den"
                          + " ene.",
                      "Row "
                          + other.row().id()
                          + " ("
                          + RowSentence.moment(other.row())
                          + ") may fall on the same day, for months differ in length. Choose one.");
            });
  }

  /** Of two rows the one that stands in this sheet, the later one if both do. */
  private Optional<EffectiveRow> pair(Close close) {
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
    return place.line(Objects.requireNonNull(own).line());
  }
}
