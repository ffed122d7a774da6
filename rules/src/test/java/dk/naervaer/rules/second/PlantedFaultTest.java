package dk.naervaer.rules.second;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetLine;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The comparison can fail: a second calculation that is wrong on purpose is found out. */
class PlantedFaultTest {
  private static final int HISTORIES = 300;
  private static final RuleEngine ENGINE = RuleEngine.shipped();

  @TestFactory
  Stream<DynamicTest> everyFaultIsFoundOut() {
    Map<String, Calculation> faults =
        Map.of(
            "the gap is ignored", withThresholds(PlantedFaultTest::withoutGap),
            "landing goes the other way", withSettings(PlantedFaultTest::landingTheOtherWay),
            "notice is ignored", withRows(row -> changed(row, row.value(), 0)),
            "every count is off by one", withRows(row -> changed(row, row.value() + 1, 0)),
            "nothing is ever sealed", withThresholds(PlantedFaultTest::withoutSeal),
            "the due day is off by one", PlantedFaultTest::aDayLate);
    return faults.entrySet().stream()
        .map(fault -> dynamicTest(fault.getKey(), () -> isFoundOut(fault.getValue())));
  }

  @Test
  void anExampleIsMadeSmall() {
    Comparison comparison = new Comparison(ENGINE, PlantedFaultTest::aDayLate);
    World found =
        LongStream.range(0, HISTORIES)
            .mapToObj(Worlds::of)
            .filter(comparison::differs)
            .filter(world -> world.history().absences().size() > 3)
            .findFirst()
            .orElseThrow();

    World smallest = new Shrink(comparison::differs).smallest(found);

    assertThat(smallest.history().absences()).hasSize(1);
    assertThat(smallest.settings().sheets().stream().mapToInt(s -> s.lines().size()).sum())
        .isEqualTo(1);
    assertThat(comparison.of(smallest).orElseThrow().words()).contains("only the rule book:");
  }

  private static void isFoundOut(Calculation wrong) {
    Comparison comparison = new Comparison(ENGINE, wrong);
    assertThat(LongStream.range(0, HISTORIES).mapToObj(Worlds::of)).anyMatch(comparison::differs);
  }

  private static List<SecondAdvice> aDayLate(
      EmploymentHistory history, RuleSettings settings, LocalDate today) {
    return SecondBook.wanted(history, settings, today).stream()
        .map(
            right ->
                new SecondAdvice(
                    right.action(),
                    right.dueOn().plusDays(1),
                    right.giveOn(),
                    right.deadline(),
                    right.recipients(),
                    right.rows()))
        .toList();
  }

  private static Calculation withSettings(UnaryOperator<RuleSettings> change) {
    return (history, settings, today) -> SecondBook.wanted(history, change.apply(settings), today);
  }

  private static Calculation withThresholds(UnaryOperator<Thresholds> change) {
    return withSettings(
        s -> new RuleSettings(s.sheets(), change.apply(s.thresholds()), s.actions(), s.units()));
  }

  private static Calculation withRows(UnaryOperator<SheetRow> change) {
    return withSettings(
        s ->
            new RuleSettings(
                s.sheets().stream().map(sheet -> changed(sheet, change)).toList(),
                s.thresholds(),
                s.actions(),
                s.units()));
  }

  private static Sheet changed(Sheet sheet, UnaryOperator<SheetRow> change) {
    List<SheetLine> lines = sheet.lines().stream().map(line -> changed(line, change)).toList();
    return new Sheet(
        sheet.level(), sheet.effectiveFrom(), sheet.runningCases(), lines, sheet.hash());
  }

  private static SheetLine changed(SheetLine line, UnaryOperator<SheetRow> change) {
    SheetRow row = line.row();
    return row == null ? line : new SheetLine(line.id(), change.apply(row), line.line());
  }

  private static SheetRow changed(SheetRow row, int value, int notice) {
    return new SheetRow(
        row.id(),
        row.measure(),
        value,
        row.period(),
        row.group(),
        row.action(),
        notice,
        row.deadline(),
        row.recipients(),
        row.note());
  }

  private static Thresholds withoutGap(Thresholds t) {
    return new Thresholds(
        Dated.always(0),
        t.caseDayCount(),
        t.newHireMonths(),
        t.landing(),
        t.lateWellbeingDays(),
        t.wellbeingQuietDays(),
        t.leavingExemptWeeks(),
        t.sealAfterDays(),
        t.risk());
  }

  static Thresholds withoutSeal(Thresholds t) {
    return new Thresholds(
        t.caseGapDays(),
        t.caseDayCount(),
        t.newHireMonths(),
        t.landing(),
        t.lateWellbeingDays(),
        t.wellbeingQuietDays(),
        t.leavingExemptWeeks(),
        Dated.always(36_500),
        t.risk());
  }

  private static RuleSettings landingTheOtherWay(RuleSettings s) {
    Map<String, WorkUnitProfile> units = new TreeMap<>();
    for (WorkUnitProfile unit : s.units().values()) {
      Landing other =
          unit.landing() == Landing.NEXT_WORKING_DAY
              ? Landing.PREVIOUS_WORKING_DAY
              : Landing.NEXT_WORKING_DAY;
      units.put(
          unit.id(),
          new WorkUnitProfile(
              unit.id(),
              unit.chain(),
              other,
              unit.workdays(),
              unit.localDaysOff(),
              unit.leaderSince()));
    }
    return new RuleSettings(s.sheets(), s.thresholds(), s.actions(), units);
  }
}
