package dk.naervaer.rules;

import dk.naervaer.rules.measure.RiskSign;
import dk.naervaer.rules.sheet.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The words for what is no step of a contact cadence: what was reached, and what a row asks for.
 */
final class Reasons {
  private static final int TEN_THOUSANDTHS = 4;

  private Reasons() {}

  static String reached(Explanation because) {
    return switch (because.measure()) {
      case SPELLS ->
          "Der har været %s inden for %s".formatted(spells(because.reached()), window(because));
      case ABSENCE_DAYS ->
          "Der har været %s inden for %s".formatted(days(because.reached()), window(because));
      case SAME_WEEKDAY ->
          "%s inden for %s er begyndt på den samme ugedag"
              .formatted(spells(because.reached()), window(because));
      case RISK_SIGNS -> "Der er " + signs(because);
      case CONCERN -> "Der er registreret en bekymring, som medarbejderen kender til";
      case ABSENT_TOGETHER -> "%s er fraværende samtidig".formatted(people(because.reached()));
      case NEW_LEADER -> "Enheden har fået ny leder";
      default -> throw new IllegalArgumentException("a step of a contact cadence");
    };
  }

  /** How far it is, where it is not far enough. */
  static String reachedSoFar(Explanation because) {
    return because.measure().isContactStep()
        ? "så langt når fraværet ikke, så vidt det vides"
        : "der er %s, og rækken beder om %s"
            .formatted(amount(because, because.reached()), amount(because, because.required()));
  }

  private static String amount(Explanation because, int amount) {
    return switch (because.measure()) {
      case ABSENCE_DAYS -> days(amount) + " inden for " + window(because);
      case RISK_SIGNS -> count(amount, "risikotegn", "risikotegn");
      case SPELLS, SAME_WEEKDAY -> spells(amount) + " inden for " + window(because);
      default -> String.valueOf(amount);
    };
  }

  static String asked(Explanation because) {
    int value = because.value();
    return switch (because.measure()) {
      case SPELLS -> "ved %s inden for %s".formatted(spells(value), window(because));
      case ABSENCE_DAYS ->
          "ved %s inden for %s".formatted(days(because.required()), window(because));
      case SAME_WEEKDAY ->
          "ved %s på samme ugedag inden for %s".formatted(spells(value), window(because));
      case RISK_SIGNS -> "ved " + count(value, "risikotegn", "risikotegn");
      case CONCERN -> "på dag %d efter en bekymring".formatted(value);
      case ABSENT_TOGETHER -> "ved %d fraværende samtidig".formatted(value);
      case NEW_LEADER -> "%s efter et lederskift".formatted(count(value, "dag", "dage"));
      default -> throw new IllegalArgumentException("a step of a contact cadence");
    };
  }

  private static String window(Explanation because) {
    Period period = because.period();
    return Objects.requireNonNull(period).words();
  }

  private static String spells(int count) {
    return count(count, "fraværsperiode", "fraværsperioder");
  }

  private static String people(int count) {
    return count(count, "medarbejder", "medarbejdere");
  }

  private static String count(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }

  private static String days(int tenThousandths) {
    BigDecimal days =
        BigDecimal.valueOf(tenThousandths, TEN_THOUSANDTHS).setScale(1, RoundingMode.DOWN);
    String text = days.stripTrailingZeros().toPlainString().replace('.', ',');
    return text + (days.compareTo(BigDecimal.ONE) == 0 ? " fraværsdag" : " fraværsdage");
  }

  private static String signs(Explanation because) {
    List<RiskSign> signs = Objects.requireNonNullElse(because.signs(), List.of());
    String words = signs.stream().map(Reasons::word).collect(Collectors.joining(", "));
    return count(because.reached(), "risikotegn", "risikotegn") + " (" + words + ")";
  }

  /** A sign in plain words. */
  static String word(RiskSign sign) {
    return switch (sign) {
      case BEYOND_A_WEEK -> "fravær ud over en uge";
      case EARLIER_LONG_CASE -> "et tidligere langt forløb";
      case MANY_SPELLS -> "mange fraværsperioder";
      case RELAPSE -> "nyt fravær kort efter en tilbagevenden";
      case CONCERN -> "en bekymring, som medarbejderen kender til";
    };
  }
}
