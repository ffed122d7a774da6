package dk.naervaer.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Sheets against each other: a unit below an area below a municipality below the law. */
class SheetCheckTest {
  private static final String UNIT = "plejecenter-nord/2026-03-01.csv";

  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("faulty")
  void aRowThatCannotBeIsRefused(String what, String row, String expected) {
    RulesFolder folder = new RulesFolder(root).write("regelark/" + UNIT, row);

    assertThat(folder.faults()).containsExactly(expected);
    assertThat(folder.read().usable()).isFalse();
  }

  static Stream<Arguments> faulty() {
    return Stream.of(
        Arguments.of(
            "an action that isn't in the dictionary",
            "N05;dag;5;;alle;rng;;;leder;",
            "R106 " + UNIT + " 2 handling"),
        Arguments.of(
            "a removal of nothing inherited", "K99;;;;;fravalgt;;;;", "R302 " + UNIT + " 2 id"),
        Arguments.of(
            "a removal of the law", "L29;;;;;fravalgt;;;;", "R301 " + UNIT + " 2 handling"),
        Arguments.of(
            "a day after the law's",
            "L29;dag;30;;alle;lovpligtig samtale;9;;leder;",
            "R304 " + UNIT + " 2 værdi"),
        Arguments.of(
            "a week after the law's day",
            "L29;uge;6;;alle;lovpligtig samtale;16;;leder;",
            "R304 " + UNIT + " 2 værdi"),
        Arguments.of(
            "working days, which can't be compared",
            "L29;arbejdsdag;15;;alle;lovpligtig samtale;9;;leder;",
            "R304 " + UNIT + " 2 værdi"),
        Arguments.of(
            "something else than the law asks",
            "L29;dag;20;;alle;ring;9;;leder;",
            "R304 " + UNIT + " 2 handling"),
        Arguments.of(
            "fewer people than the law means",
            "L29;dag;20;;nyansat;lovpligtig samtale;9;;leder;",
            "R304 " + UNIT + " 2 gælder for"),
        Arguments.of(
            "others told than by the law",
            "L29;dag;20;;alle;lovpligtig samtale;9;;HR;",
            "R304 " + UNIT + " 2 modtager"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("doubtful")
  void aRowThatIsHardlyMeantIsWarnedOf(String what, String row, String expected) {
    RulesFolder folder = new RulesFolder(root).write("regelark/" + UNIT, row);

    assertThat(folder.faults()).containsExactly(expected);
    assertThat(folder.read().usable()).isTrue();
  }

  static Stream<Arguments> doubtful() {
    return Stream.of(
        Arguments.of(
            "a repeat from no step",
            "N99;gentag fra dag;15;14 dage;alle;ring;;;leder;",
            "R203 " + UNIT + " 2 værdi"),
        Arguments.of(
            "a repeat in months without a step of so many months",
            "N99;gentag fra måned;1;1 måned;alle;ring;;;leder;",
            "R203 " + UNIT + " 2 værdi"),
        Arguments.of(
            "the moment of an inherited row",
            "N10;dag;10;;alle;ring;;;leder;",
            "R204 " + UNIT + " 2 målepunkt"),
        Arguments.of(
            "an earlier day of the law told of later",
            "L29;dag;28;;alle;lovpligtig samtale;2;;leder;",
            "R305 " + UNIT + " 2 varsel"));
  }

  @ParameterizedTest
  @MethodSource("good")
  void aRowThatIsMeantIsLeftAlone(String row) {
    RulesFolder folder = new RulesFolder(root).write("regelark/" + UNIT, row);

    assertThat(folder.faults()).isEmpty();
  }

  static Stream<String> good() {
    return Stream.of(
        "K10;dag;8;;alle;samtale;;;leder;",
        "K10;;;;;fravalgt;;;;",
        "N99;gentag fra dag;10;14 dage;alle;ring;;;leder;",
        "N13;dag;13;;nyansat;ring;;;leder;",
        "L29;dag;22;;alle;lovpligtig samtale;5;;leder, HR;",
        "L29;uge;4;;alle;lovpligtig samtale;5;;leder;");
  }

  @Test
  void aRemovedInheritedRowLeavesItsMomentFree() {
    RulesFolder folder =
        new RulesFolder(root)
            .write("regelark/" + UNIT, "K10;;;;;fravalgt;;;;", "N10;dag;10;;alle;ring;;;leder;");

    assertThat(folder.faults()).isEmpty();
  }

  @Test
  void whatAnAreaRemovedAUnitCannotRemoveAgain() {
    RulesFolder folder =
        new RulesFolder(root)
            .write("regelark/aeldre/2026-01-01.csv", "K10;;;;;fravalgt;;;;")
            .write("regelark/" + UNIT, "K10;;;;;fravalgt;;;;");

    assertThat(folder.faults()).containsExactly("R302 " + UNIT + " 2 id");
  }

  @Test
  void aSheetOnlyInheritsWhatHoldsOnItsDate() {
    RulesFolder folder =
        new RulesFolder(root)
            .write("regelark/aeldre/2026-03-02.csv", "A20;dag;20;;alle;ring;;;leder;")
            .write("regelark/" + UNIT, "A20;;;;;fravalgt;;;;");

    assertThat(folder.faults()).containsExactly("R302 " + UNIT + " 2 id");
  }

  @Test
  void aRemovalIsNotDoubtedWhileRowsAboveCannotBeRead() {
    RulesFolder folder =
        new RulesFolder(root)
            .write("regelark/aeldre/2026-01-01.csv", "A20;dag;0;;alle;ring;;;leder;")
            .write("regelark/" + UNIT, "A20;;;;;fravalgt;;;;");

    assertThat(folder.faults()).containsExactly("R103 aeldre/2026-01-01.csv 2 værdi");
  }

  @Test
  void aStricterLawToComeIsWarnedOf() {
    RulesFolder folder =
        new RulesFolder(root)
            .write("regelark/lov/2027-01-01.csv", "L29;dag;20;;alle;lovpligtig samtale;9;;leder;")
            .write("regelark/" + UNIT, "L29;dag;25;;alle;lovpligtig samtale;9;;leder;");

    Checked<SheetTree> read = folder.read();

    assertThat(folder.faults()).containsExactly("R304 " + UNIT + " 2 værdi");
    assertThat(read.faults()).noneMatch(Fault::isError);
  }

  @Test
  void aStricterLawAfterTheSheetWasReplacedIsNot() {
    RulesFolder folder =
        new RulesFolder(root)
            .write("regelark/lov/2027-01-01.csv", "L29;dag;20;;alle;lovpligtig samtale;9;;leder;")
            .write("regelark/" + UNIT, "L29;dag;25;;alle;lovpligtig samtale;9;;leder;")
            .write("regelark/plejecenter-nord/2026-12-01.csv");

    assertThat(folder.faults()).isEmpty();
  }

  @Test
  void theMessageSaysWhatTheLawSays() {
    RulesFolder folder =
        new RulesFolder(root)
            .write("regelark/" + UNIT, "L29;dag;30;;alle;lovpligtig samtale;9;;leder;");

    Fault fault = folder.read().faults().getFirst();

    assertThat(fault.found()).isEqualTo("dag 30");
    assertThat(fault.danish()).startsWith("Loven siger senest dag 29.");
  }
}
