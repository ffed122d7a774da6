package dk.naervaer.service.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aSheetHasTwoHundredRowsHoweverItsLinesEnd(String end) {
    String heading = "id;målepunkt" + end;
    String row = "K03;dag" + end;

    assertThat(text(heading + row.repeat(200)).fault()).isEmpty();
    assertThat(text(heading + row.repeat(200) + "K03").fault()).contains(Refusal.TOO_MANY_ROWS);
    assertThat(text(heading + row.repeat(201)).fault()).contains(Refusal.TOO_MANY_ROWS);
  }

  private static SheetText text(String csv) {
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
    return new SheetText(LocalDate.of(2026, 10, 1), false, bytes);
  }
}
