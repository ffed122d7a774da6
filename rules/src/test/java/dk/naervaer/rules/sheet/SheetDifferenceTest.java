package dk.naervaer.rules.sheet;

import static dk.naervaer.rules.sheet.SheetTexts.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SheetDifferenceTest {
  private static final String CALL = "K10;dag;10;;alle;ring;;2;leder;";
  private static final String TALK = "S02;perioder;3;180 dage;alle;samtale;;;leder;";
  private static final Sheet BEFORE = sheet("kommunen", "2026-01-01", false, CALL, TALK);

  @Test
  void aDifferenceIsToldInShort() {
    Sheet after =
        sheet(
            "kommunen",
            "2026-03-01",
            false,
            "K21;dag;21;;alle;samtale;;;leder;",
            "K10;dag;8;;alle;ring;;2;leder;");

    assertThat(SheetDifference.between(BEFORE, after).words())
        .isEqualTo("K10: dag 10 → dag 8. Ny: K21. Fjernet: S02.");
  }

  @Test
  void andInSentences() {
    Sheet after = sheet("kommunen", "2026-03-01", false, "K10;dag;8;;alle;ring;;2;leder;", TALK);

    assertThat(SheetDifference.between(BEFORE, after).sentences())
        .containsExactly(
            "K10: dag 10 → dag 8. Når fraværet når dag 8, får lederen besked om ring."
                + " Påmindelse efter 2 arbejdsdage.");
  }

  @Test
  void everyCellThatChangedIsNamed() {
    Sheet after =
        sheet(
            "kommunen",
            "2026-03-01",
            false,
            "K10;uge;2;;nyansat;samtale;3;;leder, HR;vedtaget i maj",
            TALK);

    assertThat(SheetDifference.between(BEFORE, after).words())
        .isEqualTo(
            "K10: dag 10 → uge 2, gælder for alle → nyansat, ring → samtale, varsel ingen → 3,"
                + " frist 2 → ingen, modtager leder → leder, HR, anden note.");
  }

  @Test
  void theSameRowsInAnotherOrderAreNoDifference() {
    SheetDifference none =
        SheetDifference.between(BEFORE, sheet("kommunen", "2026-03-01", false, TALK, CALL));

    assertThat(none.isNone()).isTrue();
    assertThat(none.words()).isEqualTo("Ingen forskel.");
  }

  @Test
  void whatASheetRemovesIsADifferenceOfItsOwn() {
    Sheet removes = sheet("nord", "2026-03-01", false, "K10;;;;;fravalgt;;;;");
    Sheet nothing = sheet("nord", "2026-04-01", false);

    assertThat(SheetDifference.between(nothing, removes).words()).isEqualTo("Fravalgt: K10.");
    assertThat(SheetDifference.between(removes, nothing).words())
        .isEqualTo("Ikke længere fravalgt: K10.");
    assertThat(SheetDifference.between(removes, BEFORE).words()).isEqualTo("Ny: K10. Ny: S02.");
    assertThat(SheetDifference.between(BEFORE, removes).words())
        .isEqualTo("Fjernet: S02. Fravalgt: K10.");
    assertThat(SheetDifference.between(removes, removes).isNone()).isTrue();
  }

  @Test
  void whatHoldsForAUnitIsComparedWhereverItComesFrom() {
    Sheet own = sheet("nord", "2026-03-01", false, "S02;;;;;fravalgt;;;;", CALL);
    SheetTree tree = SheetTree.of(List.of(BEFORE, own));
    LocalDate april = LocalDate.of(2026, 4, 1);

    assertThat(
            SheetDifference.between(
                    tree.effectiveOn(List.of("kommunen"), april),
                    tree.effectiveOn(List.of("kommunen", "nord"), april))
                .words())
        .isEqualTo("Fjernet: S02.");
  }
}
