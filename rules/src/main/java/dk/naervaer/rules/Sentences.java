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

  /** Why a row has not led to an advisory yet. */
  public static String whyNotYet(NotYet notYet) {
    Explanation measured = notYet.measured();
    String row = "%s (%s)".formatted(notYet.action(), notYet.rule());
    return switch (notYet.because()) {
      case LATER -> row + " kommer" + (notYet.dueOn() == null ? " senere." : on(notYet.dueOn()));
      case NOT_REACHED ->
          measured == null
              ? row + ": intet, der er registreret, fører dertil endnu."
              : row + ": " + Reasons.reachedSoFar(measured) + ".";
      case MET -> row + ": samtalen er holdt.";
      case QUIET -> row + ": der er holdt en samtale for så kort tid siden, at der er ro.";
      case AWAY -> row + ": venter, til medarbejderen er tilbage.";
      case NO_CONTACT -> row + ": der må ikke tages kontakt.";
      case EMPLOYMENT_ENDS -> row + ": ansættelsen ophører.";
      case RETURNED -> row + ": medarbejderen er tilbage før den dag, så vidt det vides.";
      case NOT_FOR_THIS_CASE -> row + ": rækken gælder ikke dette forløb.";
    };
  }

  private static String on(LocalDate day) {
    return " den " + DATE.format(day) + ".";
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
