package dk.naervaer.rules.sheet;

import static dk.naervaer.rules.sheet.SheetTexts.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowSentenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          K28;dag;28;;alle;fastholdelsesplan;;5;leder;          | Når fraværet når dag 28, får lederen besked om fastholdelsesplan. Påmindelse efter 5 arbejdsdage.
          K07;dag;7;;alle;samtale;2;1;leder, HR;                | Når fraværet når dag 7, får lederen og HR besked om samtale, 2 dage før. Påmindelse efter 1 arbejdsdag.
          A03;arbejdsdag;3;;nyansat;ring;1;;leder;              | Når fraværet når arbejdsdag 3, får lederen besked om ring, når medarbejderen er nyansat, 1 dag før.
          U06;uge;6;;forventet langvarig;samtale;;;leder, fastholdelseskonsulent, medarbejder; | Når fraværet når uge 6 (dag 36), får lederen, fastholdelseskonsulenten og medarbejderen besked om samtale, når fraværet ventes langvarigt.
          M01;måned;1;;fuldt syg;hold kontakt;;;leder;          | Når fraværet har varet 1 måned, får lederen besked om hold kontakt, når medarbejderen er fuldt syg.
          D14;gentag fra dag;1;14 dage;delvist syg;opfølgning;;;leder; | Hver 14. dag efter fraværets dag 1 får lederen besked om opfølgning, når medarbejderen er delvist syg.
          M99;gentag fra måned;3;1 måned;alle;opfølgning;;;leder; | Hver måned, efter at fraværet har varet 3 måneder, får lederen besked om opfølgning.
          W03;perioder;3;180 dage;alle;trivselssamtale;;;leder; | Når medarbejderen er tilbage efter 3 fraværsperioder inden for 180 dage, får lederen besked om trivselssamtale.
          W15;fraværsdage;15;6 måneder;alle;trivselssamtale;;;leder; | Når medarbejderen er tilbage efter 15 fraværsdage inden for 6 måneder, får lederen besked om trivselssamtale.
          W05;samme ugedag;3;180 dage;alle;trivselssamtale;;;leder; | Når medarbejderen er tilbage efter 3 fraværsperioder fra den samme ugedag inden for 180 dage, får lederen besked om trivselssamtale.
          F02;risikotegn;2;;alle;vurder fast track;;;leder;     | Når der er 2 tegn på, at fraværet kan blive langt, får lederen besked om vurder fast track.
          P03;fraværende samtidig;3;;alle;prioritér opgaver;;;leder; | Når 3 i enheden er fraværende samtidig, får lederen besked om prioritér opgaver.
          N01;ny leder;1;;alle;introducér ny leder;;;koordinator; | På dag 1 efter et lederskift får koordinatoren besked om introducér ny leder.
          B01;bekymring;1;;alle;hjælp ved bekymring;;;løn;      | På dag 1 efter en bekymring, som medarbejderen har delt, får løn besked om hjælp ved bekymring.
          """)
  void aRowIsASentence(String row, String sentence) {
    SheetRow read = SheetTexts.read(sheet(row)).orThrow().lines().getFirst().row();

    assertThat(RowSentence.of(Objects.requireNonNull(read))).isEqualTo(sentence);
  }
}
