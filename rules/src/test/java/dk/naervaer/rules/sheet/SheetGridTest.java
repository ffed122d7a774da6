package dk.naervaer.rules.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The grid keeps what is written, right or wrong. */
class SheetGridTest {
  private static final String HEAD =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\n";

  @Test
  void whatIsWrittenComesBack() {
    String text = HEAD + "T01;dag;tre;;alle;ring;;2;leder;\nK03;;;;;fravalgt;;;;\n";

    assertThat(new String(SheetGrid.of(text.getBytes(UTF_8)).csv(), UTF_8)).isEqualTo(text);
  }

  @Test
  void columnsInAnotherOrderAreOrdered() {
    SheetGrid grid = SheetGrid.of("værdi;id;målepunkt\n3;T01;dag\n".getBytes(UTF_8));

    assertThat(grid.rows()).containsExactly(List.of("T01", "dag", "3", "", "", "", "", "", "", ""));
  }

  @Test
  void anEmptyRowIsNoRow() {
    List<String> empty = List.of("", " ", "", "", "", "", "", "", "", "");

    assertThat(new String(new SheetGrid(List.of(empty)).csv(), UTF_8)).isEqualTo(HEAD);
  }

  @Test
  void aCellThatNeedsItIsQuoted() {
    SheetGrid grid =
        new SheetGrid(List.of(List.of("T01", "dag", "3", "", "", "ring", "", "", "leder", "a;b")));

    assertThat(SheetGrid.of(grid.csv())).isEqualTo(grid);
  }

  @Test
  void onlyWordsCanBeChosen() {
    assertThat(SheetGrid.choices(List.of("samtale", "ring")).get(5))
        .containsExactly("ring", "samtale", "fravalgt");
    assertThat(SheetGrid.choices(List.of()).getFirst()).isEmpty();
  }
}
