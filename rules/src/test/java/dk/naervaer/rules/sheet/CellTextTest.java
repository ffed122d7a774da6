package dk.naervaer.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"@SUM(1)\u2028z", "=1\nx", "+1\u0085x", "-x\r"})
  void whatBeginsAFormulaIsOneWhateverFollows(String cell) {
    assertThat(CellText.looksLikeFormula(cell)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "F10008", "-3", "\u22123", "a=b", "æ+ø"})
  void whatOnlyHoldsItsSignsIsNone(String cell) {
    assertThat(CellText.looksLikeFormula(cell)).isFalse();
  }
}
