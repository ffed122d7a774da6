package dk.naervaer.rules.sheet;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The period of a row.
 *
 * @param period null when there is none
 * @param fits false, with a fault told, when there should be one, or none, or it can't be read
 */
record PeriodCell(@Nullable Period period, boolean fits) {
  private static final Pattern WORDS = Pattern.compile("([0-9]{1,5}) ?(dag|dage|måned|måneder)");
  private static final PeriodCell WRONG = new PeriodCell(null, false);

  static PeriodCell of(String text, Measure measure, FilePlace place) {
    if (!measure.needsPeriod()) {
      return text.isEmpty() ? new PeriodCell(null, true) : outOfPlace(text, measure, place);
    }
    Matcher words = WORDS.matcher(text.toLowerCase(Locale.ROOT));
    if (words.matches()) {
      Period.Measured in =
          words.group(2).startsWith("d") ? Period.Measured.DAYS : Period.Measured.MONTHS;
      int count = Integer.parseInt(words.group(1));
      if (count >= 1 && count <= Bounds.most(in)) {
        return new PeriodCell(new Period(count, in), true);
      }
    }
    return unreadable(text, measure, place);
  }

  private static PeriodCell outOfPlace(String text, Measure measure, FilePlace place) {
    place.error(
        "R105",
        Column.PERIOD,
        text,
        "Målepunktet \"" + measure.word() + "\" bruger ingen periode. Lad cellen være tom.",
        "The measure \"" + measure.word() + "\" uses no period. Leave the cell empty.");
    return WRONG;
  }

  private static PeriodCell unreadable(String text, Measure measure, FilePlace place) {
    place.error(
        "R105",
        Column.PERIOD,
        text.isEmpty() ? null : text,
        "Målepunktet \""
            + measure.word()
            + "\" skal have en periode. Skriv for eksempel 180 dage eller 6 måneder.",
        "The measure \""
            + measure.word()
            + "\" needs a period. Write for example 180 dage or 6 måneder.");
    return WRONG;
  }
}
