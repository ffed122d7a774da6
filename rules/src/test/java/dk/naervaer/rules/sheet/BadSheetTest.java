package dk.naervaer.rules.sheet;

import static dk.naervaer.rules.sheet.SheetTexts.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a table of small bad files can't hold. */
class BadSheetTest {

  @Test
  void aFileOverTheSizeIsRefusedUnread() {
    byte[] large = new byte[256 * 1024 + 1];

    assertThat(SheetTexts.inShort(SheetTexts.read(large).faults())).containsExactly("R510 - -");
  }

  @Test
  void moreThanTwoHundredRowsAreRefused() {
    String[] rows =
        IntStream.rangeClosed(1, 201)
            .mapToObj(n -> "K" + n + ";dag;" + n + ";;alle;ring;;;leder;")
            .toArray(String[]::new);

    assertThat(SheetTexts.inShort(SheetTexts.read(sheet(rows)).faults()))
        .containsExactly("R510 - -");
  }

  /** Putting them in order took ten seconds of a processor. */
  @Test
  void moreMarksThanWritingHasAreRefused() {
    String marks = "\u0301".repeat(16_000) + "\u0316".repeat(16_000);
    String twice = new String(marks.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(read("K10;dag;10;;alle;ring;;2;leder;a" + marks)).containsExactly("R514 - -");
    assertThat(read("K10;dag;10;;alle;ring;;2;leder;a" + "\u0301".repeat(31)))
        .containsExactly("R514 - -");
    assertThat(read("K10;dag;10;;alle;ring;;2;leder;a" + "\u0301".repeat(30))).isEmpty();
    assertThat(read("K10;dag;10;;alle;ring;;2;leder;a" + twice)).isNotEmpty();
    String inPairs = "\ud834\udd65".repeat(16_000) + "\ud834\udd7b".repeat(16_000);
    assertThat(read("K10;dag;10;;alle;ring;;2;leder;a" + inPairs)).containsExactly("R514 - -");
    byte[] noted = sheet("K10;;;;;;;;;a" + marks).getBytes(StandardCharsets.UTF_8);
    assertThat(SheetGrid.of(noted).rows()).isEmpty();
  }

  private static List<String> read(String row) {
    return SheetTexts.inShort(SheetTexts.read(sheet(row)).faults());
  }

  @Test
  void theNearestWordIsAskedFor() {
    List<Fault> faults = SheetTexts.read(sheet("K10;arbejdsdage;3;;alle;ring;;;leder;")).faults();

    assertThat(faults)
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.danish()).endsWith("Mente du \"arbejdsdag\"?");
              assertThat(fault.english()).endsWith("Did you mean \"arbejdsdag\"?");
            });
  }

  @Test
  void aPersonsNumberIsNotRepeated() {
    List<Fault> faults =
        SheetTexts.read(sheet("K10;dag;10;;alle;ring;;2;leder;010190-1234")).faults();

    assertThat(faults.getFirst().line(Language.DANISH)).doesNotContain("010190");
  }
}
