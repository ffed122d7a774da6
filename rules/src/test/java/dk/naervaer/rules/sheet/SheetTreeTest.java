package dk.naervaer.rules.sheet;

import static dk.naervaer.rules.sheet.SheetTexts.sheet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetTreeTest {
  private static final List<String> CHAIN = List.of("kommunen", "aeldre", "nord");
  private static final String L29 = "L29;dag;29;;alle;lovpligtig samtale;9;;leder;";
  private static final String K03 = "K03;dag;3;;alle;ring;;2;leder;";
  private static final String K10 = "K10;dag;10;;alle;samtale;;3;leder;";

  private final Sheet law = sheet("lov", "2020-01-01", false, L29);
  private final Sheet municipality = sheet("kommunen", "2020-01-01", false, K03, K10);

  @Test
  void rowsComeFromTheLawThenFromWideToNarrow() {
    Sheet area = sheet("aeldre", "2020-01-01", false, "A20;dag;20;;alle;ring;;;leder;");
    Sheet own = sheet("nord", "2020-01-01", false, "N05;dag;5;;alle;ring;;;leder;");

    assertThat(rows(own, area, municipality, law))
        .containsExactly("L29 dag 29", "K03 dag 3", "K10 dag 10", "A20 dag 20", "N05 dag 5");
  }

  @Test
  void aRowWithTheSameIdTakesThePlaceOfTheInheritedOne() {
    Sheet own = sheet("nord", "2020-01-01", false, "K03;dag;2;;alle;ring;;;leder;");

    EffectiveSheet effective = effective(law, municipality, own);

    assertThat(inShort(effective)).containsExactly("L29 dag 29", "K03 dag 2", "K10 dag 10");
    assertThat(effective.rows().get(1).level()).isEqualTo("nord");
    assertThat(effective.rows()).extracting(EffectiveRow::order).containsExactly(0, 1, 2);
  }

  @Test
  void aRemovedRowIsGoneUnlessALevelBelowAsksForItAnew() {
    Sheet area = sheet("aeldre", "2020-01-01", false, "K03;;;;;fravalgt;;;;");
    Sheet own = sheet("nord", "2020-01-01", false, "K03;dag;4;;alle;ring;;;leder;");

    assertThat(rows(municipality, area)).containsExactly("K10 dag 10");
    assertThat(rows(municipality, area, own)).containsExactly("K10 dag 10", "K03 dag 4");
  }

  @Test
  void aSharpenedRowOfTheLawStaysOne() {
    Sheet own = sheet("nord", "2020-01-01", false, "L29;dag;22;;alle;lovpligtig samtale;5;;leder;");

    EffectiveRow row = effective(law, municipality, own).rows().getFirst();

    assertThat(row.row().value()).isEqualTo(22);
    assertThat(row.statutory()).isTrue();
  }

  @Test
  void aRowOfTheLawCanBeNeitherWeakenedNorRemoved() {
    assertThat(law("L29;dag;30;;alle;lovpligtig samtale;9;;leder;")).isEqualTo(L29);
    assertThat(law("L29;uge;6;;alle;lovpligtig samtale;9;;leder;")).isEqualTo(L29);
    assertThat(law("L29;arbejdsdag;10;;alle;lovpligtig samtale;;;leder;")).isEqualTo(L29);
    assertThat(law("L29;dag;20;;nyansat;lovpligtig samtale;9;;leder;")).isEqualTo(L29);
    assertThat(law("L29;dag;20;;alle;ring;9;;leder;")).isEqualTo(L29);
    assertThat(law("L29;dag;20;;alle;lovpligtig samtale;9;;HR;")).isEqualTo(L29);
    assertThat(law("L29;;;;;fravalgt;;;;")).isEqualTo(L29);
  }

  /** L29 when the law's row still holds after a unit's attempt, else what took its place. */
  private String law(String attempt) {
    EffectiveRow row =
        effective(law, sheet("nord", "2020-01-01", false, attempt)).rows().getFirst();
    return row.level().equals("lov") ? L29 : attempt;
  }

  @Test
  void aWeekMaySharpenADay() {
    Sheet own = sheet("nord", "2020-01-01", false, "L29;uge;4;;alle;lovpligtig samtale;;;leder;");

    assertThat(rows(law, own)).containsExactly("L29 uge 4");
  }

  @Test
  void theSheetOfTheCasesFirstDayHoldsToItsEnd() {
    SheetTree tree =
        SheetTree.of(List.of(municipality, sheet("kommunen", "2026-03-01", false, K03)));

    assertThat(inShort(tree.effective(CHAIN, day("2026-02-28"), day("2026-12-01"), LocalDate.MAX)))
        .containsExactly("K03 dag 3", "K10 dag 10");
    assertThat(inShort(tree.effective(CHAIN, day("2026-03-01"), day("2026-12-01"), LocalDate.MAX)))
        .containsExactly("K03 dag 3");
  }

  @Test
  void theFirstSheetOfLawAndMunicipalityReachesBackAUnitsNever() {
    SheetTree tree =
        SheetTree.of(
            List.of(
                sheet("lov", "2026-01-01", false, L29),
                sheet("kommunen", "2026-01-01", false, K03),
                sheet("nord", "2026-01-01", false, K10)));

    assertThat(inShort(tree.effectiveOn(CHAIN, day("2025-12-31"))))
        .containsExactly("L29 dag 29", "K03 dag 3");
    assertThat(inShort(tree.effectiveOn(CHAIN, day("2026-01-01"))))
        .containsExactly("L29 dag 29", "K03 dag 3", "K10 dag 10");
  }

  @Test
  void aSheetForRunningCasesTakesOverFromItsDateWhileTheCaseRuns() {
    SheetTree tree =
        SheetTree.of(
            List.of(municipality, sheet("nord", "2026-03-10", true, "K03;;;;;fravalgt;;;;")));

    assertThat(afterTakeover(tree, "2026-03-01", "2026-03-09", "9999-12-31")).isEqualTo(2);
    assertThat(afterTakeover(tree, "2026-03-01", "2026-03-10", "9999-12-31")).isEqualTo(1);
    assertThat(afterTakeover(tree, "2026-03-01", "2026-04-10", "2026-03-09")).isEqualTo(2);
    assertThat(afterTakeover(tree, "2026-03-01", "2026-04-10", "2026-03-10")).isEqualTo(1);
  }

  @Test
  void theLatestSheetForRunningCasesCountsAndAnOrdinaryOneBetweenThemDoesNot() {
    SheetTree tree =
        SheetTree.of(
            List.of(
                municipality,
                sheet("kommunen", "2026-03-10", true, K03),
                sheet("kommunen", "2026-03-20", false, "K99;dag;99;;alle;ring;;;leder;"),
                sheet("kommunen", "2026-03-30", true, K10)));

    assertThat(inShort(tree.effective(CHAIN, day("2026-03-01"), day("2026-03-25"), LocalDate.MAX)))
        .containsExactly("K03 dag 3");
    assertThat(inShort(tree.effective(CHAIN, day("2026-03-01"), day("2026-03-30"), LocalDate.MAX)))
        .containsExactly("K10 dag 10");
    assertThat(inShort(tree.effective(CHAIN, day("2026-03-21"), day("2026-03-25"), LocalDate.MAX)))
        .containsExactly("K99 dag 99");
  }

  @Test
  void theNextTakeoverIsTheFirstOneAfterTheDayAndTheCasesBeginning() {
    SheetTree tree =
        SheetTree.of(
            List.of(
                municipality,
                sheet("lov", "2026-06-01", true, L29),
                sheet("nord", "2026-03-10", true, K03),
                sheet("syd", "2026-03-11", true, K03)));

    assertThat(tree.nextRunningCaseDateAfter(CHAIN, day("2026-03-01"), day("2026-03-01")))
        .isEqualTo("2026-03-10");
    assertThat(tree.nextRunningCaseDateAfter(CHAIN, day("2026-03-10"), day("2026-03-01")))
        .isEqualTo("2026-06-01");
    assertThat(tree.nextRunningCaseDateAfter(CHAIN, day("2026-03-01"), day("2026-06-01"))).isNull();
  }

  @Test
  void unitsWithTheSameSheetsShareOneEffectiveSheet() {
    SheetTree tree = SheetTree.of(List.of(law, municipality));

    EffectiveSheet nord = tree.effectiveOn(CHAIN, day("2026-01-01"));

    assertThat(tree.effectiveOn(List.of("kommunen", "syd"), day("2027-01-01"))).isSameAs(nord);
  }

  @Test
  void hashesTellTreesAndEffectiveSheetsApart() {
    Sheet later = sheet("kommunen", "2021-01-01", false, K03, K10);
    Sheet running = sheet("kommunen", "2020-01-01", true, K03, K10);

    assertThat(
            List.of(
                SheetTree.of(List.of(municipality)).hash(),
                SheetTree.of(List.of(later)).hash(),
                SheetTree.of(List.of(running)).hash(),
                SheetTree.of(List.of(municipality, law)).hash()))
        .doesNotHaveDuplicates();
    assertThat(effective(municipality).hash()).isNotEqualTo(effective(later).hash());
    assertThat(SheetTree.of(List.of(law, municipality)).hash())
        .isEqualTo(SheetTree.of(List.of(municipality, law)).hash());
  }

  @Test
  void twoSheetsOfALevelFromOneDateAreNoTree() {
    assertThatThrownBy(() -> SheetTree.of(List.of(law, law)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lov");
  }

  private static int afterTakeover(SheetTree tree, String first, String on, String last) {
    return tree.effective(CHAIN, day(first), day(on), day(last)).rows().size();
  }

  private static EffectiveSheet effective(Sheet... sheets) {
    return SheetTree.of(List.of(sheets)).effectiveOn(CHAIN, day("2026-01-01"));
  }

  private static List<String> rows(Sheet... sheets) {
    return inShort(effective(sheets));
  }

  private static List<String> inShort(EffectiveSheet sheet) {
    return sheet.rows().stream()
        .map(EffectiveRow::row)
        .map(row -> row.id() + " " + row.measure().word() + " " + row.value())
        .toList();
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
