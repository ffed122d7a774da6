package dk.naervaer.rules;

import dk.naervaer.rules.sheet.Period;
import dk.naervaer.rules.sheet.Sheet;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Renders an explanation as one plain Danish sentence. */
public final class Sentences {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d. MMMM yyyy", Locale.of("da", "DK"));

  private Sentences() {}

  /**
   * Why an advisory was given.
   *
   * @param dueOn its due day
   * @param ahead whether it is given before its due day
   */
  public static String why(
      Explanation because, String rule, String action, LocalDate dueOn, boolean ahead) {
    String reached =
        because.measure().isContactStep()
            ? stepReached(because, dueOn, ahead)
            : Reasons.reached(because);
    String asked =
        because.measure().isContactStep() ? "fra " + asked(because) : Reasons.asked(because);
    return "%s; %s (%s) siger %s %s.".formatted(reached, source(because), rule, action, asked);
  }

  private static String stepReached(Explanation because, LocalDate dueOn, boolean ahead) {
    return ahead
        ? "Fraværet når " + asked(because) + " den " + DATE.format(dueOn)
        : "Fraværet er nået " + asked(because);
  }

  private static String source(Explanation because) {
    String from = "regelark fra " + DATE.format(because.sheetFrom());
    return switch (because.level()) {
      case Sheet.STATUTORY -> "lovens " + from;
      case Sheet.MUNICIPALITY -> "kommunens " + from;
      default -> "enhedens " + from;
    };
  }

  private static String asked(Explanation because) {
    int value = because.value();
    return switch (because.measure()) {
      case WORKING_DAY -> "arbejdsdag " + value;
      case WEEK -> "uge " + value;
      case MONTH -> months(value);
      case REPEAT_FROM_DAY -> after(because, "dag " + value);
      case REPEAT_FROM_MONTH -> after(because, months(value));
      default -> "dag " + value;
    };
  }

  private static String months(int count) {
    return new Period(count, Period.Measured.MONTHS).words();
  }

  private static String after(Explanation because, String anchor) {
    Period period = because.period();
    if (period == null) {
      return anchor;
    }
    Period passed = new Period(period.count() * because.instance(), period.in());
    return passed.words() + " efter " + anchor;
  }
}
