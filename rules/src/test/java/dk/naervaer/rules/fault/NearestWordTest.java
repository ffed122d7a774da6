package dk.naervaer.rules.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestWordTest {
  private static final List<String> WORDS =
      List.of("dag", "arbejdsdag", "uge", "måned", "gentag fra måned", "HR");

  @ParameterizedTest
  @CsvSource({
    "dagg, dag",
    "Dga, dag",
    "arbejdsdage, arbejdsdag",
    "maaned, måned",
    "månde, måned",
    "gentag måned, gentag fra måned",
    "hr, HR"
  })
  void aSlipOfTheHandFindsItsWord(String written, String meant) {
    assertThat(NearestWord.to(written, WORDS)).contains(meant);
  }

  @ParameterizedTest
  @CsvSource({"kvartal", "''", "x"})
  void anotherWordFindsNone(String written) {
    assertThat(NearestWord.to(written, WORDS)).isEmpty();
    assertThat(NearestWord.danish(written, WORDS)).isEmpty();
  }

  @Test
  void aWholePageFindsNoneWithoutBeingCompared() {
    assertThat(NearestWord.to("dag".repeat(100_000), WORDS)).isEmpty();
  }
}
