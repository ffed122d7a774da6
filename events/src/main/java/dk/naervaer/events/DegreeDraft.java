package dk.naervaer.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The members of one degree of absence. */
final class DegreeDraft implements Draft<Degree> {

  private static final BigDecimal LEAST = new BigDecimal("0.01");
  private static final BigDecimal MOST = BigDecimal.valueOf(100);

  private @Nullable LocalDate from;
  private @Nullable BigDecimal percent;

  @Override
  public void member(String name, JsonCursor value) {
    switch (name) {
      case "from" -> from = value.day(Bounds.FIRST_YEAR);
      case "percent" -> percent = value.number(LEAST, MOST, 2);
      default -> value.skip();
    }
  }

  @Override
  public Degree finish(JsonCursor object) {
    return new Degree(object.require(from, "from"), object.require(percent, "percent"));
  }
}
