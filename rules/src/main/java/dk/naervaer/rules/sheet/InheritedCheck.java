package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.NearestWord;
import dk.naervaer.rules.sheet.RowsTogether.Moment;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Checks a sheet against what its level inherits on the sheet's first day. */
final class InheritedCheck {
  private final Sheet sheet;
  private final FilePlace place;
  private final SheetLimits limits;
  private final List<EffectiveRow> inherited;
  private final List<EffectiveRow> effective;

  InheritedCheck(
      SheetTree tree, Sheet sheet, List<String> chain, SheetLimits limits, FilePlace place) {
    this.sheet = sheet;
    this.place = place;
    this.limits = limits;
    boolean law = sheet.level().equals(Sheet.STATUTORY);
    List<String> above = law ? List.of() : chain.subList(0, chain.size() - 1);
    inherited = law ? List.of() : tree.effectiveOn(above, sheet.effectiveFrom()).rows();
    effective = tree.effectiveOn(chain, sheet.effectiveFrom()).rows();
  }

  /** Checks every line, and what they come to. */
  void check() {
    for (SheetLine line : sheet.lines()) {
      SheetRow row = line.row();
      if (row == null) {
        checkDeselection(line);
      } else {
        checkAnchor(row, place.line(line.line()));
        checkSameMoment(row, place.line(line.line()));
        IdleRow.check(row, effective, place.line(line.line()));
      }
    }
    if (!sheet.level().equals(Sheet.STATUTORY)) {
      new PlanCheck(sheet, place, limits, inherited, effective).check();
    }
  }

  private void checkDeselection(SheetLine line) {
    Set<String> ids = new TreeSet<>();
    inherited.forEach(row -> ids.add(row.row().id()));
    if (ids.contains(line.id())) {
      return;
    }
    place
        .line(line.line())
        .error(
            "R302",
            Column.ID,
            line.id(),
            "Rækken arves ikke, så den kan ikke fravælges. Slet linjen, eller ret id'et."
                + NearestWord.danish(line.id(), ids),
            "The row is not inherited, so it can't be removed. Delete the line or mend the id."
                + NearestWord.english(line.id(), ids));
  }

  /**
   * A repeat usually goes on from a step; without one its first contact comes a period later. From
   * day 1 it simply counts from the beginning.
   */
  private void checkAnchor(SheetRow row, FilePlace here) {
    Measure anchor = row.measure() == Measure.REPEAT_FROM_DAY ? Measure.DAY : Measure.MONTH;
    boolean anchored =
        effective.stream()
            .map(EffectiveRow::row)
            .anyMatch(other -> other.measure() == anchor && other.value() == row.value());
    boolean fromTheBeginning = anchor == Measure.DAY && row.value() == 1;
    if (row.measure().repeats() && !anchored && !fromTheBeginning) {
      String step = anchor.word() + " " + row.value();
      here.warning(
          "R203",
          Column.VALUE,
          Integer.toString(row.value()),
          "Gentagelsen regnes fra " + step + ", men der er ingen række for " + step + ".",
          "The repeat counts from " + step + ", but there is no row for " + step + ".");
    }
  }

  private void checkSameMoment(SheetRow row, FilePlace here) {
    inherited.stream()
        .filter(other -> !other.row().id().equals(row.id()))
        .filter(other -> Moment.of(other.row()).equals(Moment.of(row)))
        .filter(other -> effective.stream().anyMatch(left -> left.row().equals(other.row())))
        .findFirst()
        .ifPresent(
            other ->
                here.warning(
                    "R204",
                    Column.MEASURE,
                    row.id(),
                    "Den arvede række "
                        + other.row().id()
                        + " falder samme dag. Fravælg den,"
                        + " hvis den ikke skal gælde ved siden af.",
                    "The inherited row "
                        + other.row().id()
                        + " falls on the same day. Remove it"
                        + " unless both are meant."));
  }
}
