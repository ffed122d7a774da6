package dk.naervaer.service.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccessApiTest {

  @Test
  void whatGoesOutIsNoFormulaAndNoSecondLine() {
    List<String> ids =
        List.of("4711", "=1+1", "+x", "-2", "@SUM(1)", "\uff1d1", "\u00a0=1", "a,\"b\"", "c\nd");

    assertThat(AccessApi.lines(ids))
        .isEqualTo(
            """
            employeeId
            4711
            '=1+1
            '+x
            '-2
            '@SUM(1)
            '\uff1d1
            '\u00a0=1
            "a,""b""\"
            "c
            d"
            """);
  }
}
