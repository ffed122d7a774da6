package dk.naervaer.rules.sheet;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cells that hold a whole number. */
final class NumberCells {
  private static final Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
  private static final int MOST_DEADLINE = 365;
  private static final int MOST_NOTICE_ELSEWHERE = 90;

  private NumberCells() {}

  /** The value; null, with a fault, when it is none. Without a measure only its form is checked. */
  static @Nullable Integer value(String text, @Nullable Measure measure, FilePlace place) {
    if (!CellText.isNegative(text) && !isWhole(text)) {
      place.error(
          "R104",
          Column.VALUE,
          text.isEmpty() ? null : text,
          "Her skal stå et helt tal uden komma, punktum og bogstaver, for eksempel 10.",
          "This must be a whole number without comma, point or letters, for example 10.");
      return null;
    }
    int value = CellText.isNegative(text) ? -1 : Integer.parseInt(text);
    int most = measure == null ? Integer.MAX_VALUE : Bounds.most(measure);
    if (value < 1 || value > most) {
      place.error(
          "R103",
          Column.VALUE,
          text,
          (value < 1
                  ? "Dag 1 er første fraværsdag, så mindste værdi er 1."
                  : "Tallet er for stort.")
              + allowedDanish(most),
          (value < 1 ? "Day 1 is the first day of absence, so the least is 1." : "Too large.")
              + allowedEnglish(most));
      return null;
    }
    return value;
  }

  /** Days of notice, 0 when empty; null, with a fault, when they don't fit the step. */
  static @Nullable Integer notice(
      String text,
      Measure measure,
      @Nullable Integer value,
      @Nullable Period period,
      FilePlace place) {
    if (text.isEmpty()) {
      return 0;
    }
    int most = mostNotice(measure, value, period);
    if (isWhole(text) && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    tellNotice(text, most, place);
    return null;
  }

  private static void tellNotice(String text, int most, FilePlace place) {
    place.error(
        "R110",
        Column.NOTICE,
        text,
        "Varslet er hele dage før dagen og skal ligge inde i fraværet. Skriv et tal fra 0 til "
            + most
            + ", eller lad cellen være tom.",
        "The notice is whole days before the day and must lie within the absence. Write a number"
            + " from 0 to "
            + most
            + " or leave the cell empty.");
  }

  /** Working days until the reminder; null when empty or, with a fault, when it is no number. */
  static @Nullable Integer deadline(String text, FilePlace place) {
    if (text.isEmpty()) {
      return null;
    }
    if (isWhole(text) && Integer.parseInt(text) <= MOST_DEADLINE) {
      return Integer.parseInt(text);
    }
    place.error(
        "R111",
        Column.DEADLINE,
        text,
        "Fristen er arbejdsdage til påmindelsen. Skriv et helt tal fra 0 til 365, eller lad cellen"
            + " være tom.",
        "The deadline is working days until the reminder. Write a whole number from 0 to 365 or"
            + " leave the cell empty.");
    return null;
  }

  private static int mostNotice(Measure measure, @Nullable Integer value, @Nullable Period period) {
    if (!measure.isContactStep()) {
      return MOST_NOTICE_ELSEWHERE;
    }
    return value == null ? Bounds.most(Measure.DAY) : Bounds.mostNotice(measure, value, period);
  }

  private static boolean isWhole(String text) {
    return WHOLE.matcher(text).matches();
  }

  private static String allowedDanish(int most) {
    return most == Integer.MAX_VALUE ? "" : " Skriv et tal fra 1 til " + most + ".";
  }

  private static String allowedEnglish(int most) {
    return most == Integer.MAX_VALUE ? "" : " Write a number from 1 to " + most + ".";
  }
}
