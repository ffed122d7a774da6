package dk.naervaer.service.rehearsal;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Moves counts a little before they are shown, and rounds them. Who may see no absence could else
 * rehearse a draft twice with values a day apart, and read in the difference that one colleague was
 * away so long: small counts are hidden within one rehearsal, not between two. So far a count is
 * moved by chance that one more or less is hardly to be told; and always alike for the same draft
 * and the same facts, so that asking again tells no more.
 */
public final class Blur {
  /** However small the counts are that a municipality hides: nobody is lost in less. */
  private static final int LEAST_STEP = 5;

  private static final int HEX = 16;
  private static final int DIGITS = 8;

  private final @Nullable UnaryOperator<String> secret;
  private final String about;

  private Blur(@Nullable UnaryOperator<String> secret, String about) {
    this.secret = secret;
    this.about = about;
  }

  /** Nothing is moved: for whoever has all the facts anyway. */
  public static Blur none() {
    return new Blur(null, "");
  }

  /**
   * Moves by chance.
   *
   * @param secret makes of a text what nobody can foresee, in at least 16 hex digits
   */
  public static Blur drawnBy(UnaryOperator<String> secret) {
    return new Blur(secret, "");
  }

  boolean isExact() {
    return secret == null;
  }

  /** Draws anew for something else. */
  Blur about(String something) {
    return new Blur(secret, something);
  }

  /**
   * A count as it is shown.
   *
   * @param cell its name: another one is moved by another chance
   * @param coarse it is rounded to a multiple of this, five at least, after having been moved by
   *     less than twice as much
   */
  long of(String cell, long count, int coarse) {
    if (secret == null) {
      return count;
    }
    int step = Math.max(LEAST_STEP, coarse);
    String drawn = secret.apply(about + '\n' + cell);
    long moved = count + draw(drawn, 0, step) + draw(drawn, DIGITS, step);
    return Math.max(0, Math.round((double) moved / step) * step);
  }

  private static int draw(String drawn, int from, int step) {
    int number = Integer.parseUnsignedInt(drawn, from, from + DIGITS, HEX);
    return Integer.remainderUnsigned(number, 2 * step - 1) - (step - 1);
  }
}
