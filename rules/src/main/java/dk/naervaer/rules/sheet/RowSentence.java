package dk.naervaer.rules.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A row in words: as a plain Danish sentence, and in short for lists and differences. */
public final class RowSentence {
  private RowSentence() {}

  /** The row as one or two sentences a committee can read aloud. */
  public static String of(SheetRow row) {
    String notice = row.notice() == 0 ? "" : ", " + days(row.notice()) + " før";
    String reminder =
        row.deadline() == null
            ? ""
            : " Påmindelse efter " + count(row.deadline(), "arbejdsdag", "arbejdsdage") + ".";
    return "%s får %s besked om %s%s%s.%s"
        .formatted(
            occasion(row), recipients(row), row.action(), group(row.group()), notice, reminder);
  }

  /**
   * When a row comes due, in the sheet's own words: {@code dag 10}, {@code perioder 3 (180 dage)}.
   */
  public static String moment(SheetRow row) {
    Period period = row.period();
    String within = period == null ? "" : " (" + period.words() + ")";
    return row.measure().word() + " " + row.value() + within;
  }

  private static String occasion(SheetRow row) {
    int value = row.value();
    return switch (row.measure()) {
      case DAY -> "Når fraværet når dag " + value + ",";
      case WORKING_DAY -> "Når fraværet når arbejdsdag " + value + ",";
      case WEEK -> "Når fraværet når uge " + value + " (dag " + (7 * (value - 1) + 1) + "),";
      case MONTH -> "Når fraværet har varet " + months(value) + ",";
      case REPEAT_FROM_DAY -> every(row) + " efter fraværets dag " + value;
      case REPEAT_FROM_MONTH -> every(row) + ", efter at fraværet har varet " + months(value) + ",";
      case SPELLS -> back(count(value, "fraværsperiode", "fraværsperioder"), row);
      case ABSENCE_DAYS -> back(count(value, "fraværsdag", "fraværsdage"), row);
      case SAME_WEEKDAY ->
          back(count(value, "fraværsperiode", "fraværsperioder") + " fra den samme ugedag", row);
      case RISK_SIGNS -> "Når der er " + value + " tegn på, at fraværet kan blive langt,";
      case ABSENT_TOGETHER -> "Når " + value + " i enheden er fraværende samtidig,";
      case NEW_LEADER -> "På dag " + value + " efter et lederskift";
      case CONCERN -> "På dag " + value + " efter en bekymring, som medarbejderen har delt,";
    };
  }

  private static String back(String counted, SheetRow row) {
    return "Når medarbejderen er tilbage efter "
        + counted
        + " inden for "
        + period(row).words()
        + ",";
  }

  private static String every(SheetRow row) {
    Period period = period(row);
    String what = period.in() == Period.Measured.DAYS ? "dag" : "måned";
    return period.count() == 1 ? "Hver " + what : "Hver " + period.count() + ". " + what;
  }

  private static Period period(SheetRow row) {
    return Objects.requireNonNull(row.period(), row.id());
  }

  private static String group(Group group) {
    return switch (group) {
      case ALL -> "";
      case NEW_HIRE -> ", når medarbejderen er nyansat";
      case FULLY_SICK -> ", når medarbejderen er fuldt syg";
      case PARTLY_SICK -> ", når medarbejderen er delvist syg";
      case EXPECTED_LONG -> ", når fraværet ventes langvarigt";
    };
  }

  private static String recipients(SheetRow row) {
    List<String> named = new ArrayList<>();
    row.recipients().forEach(recipient -> named.add(named(recipient)));
    String last = named.removeLast();
    return named.isEmpty() ? last : String.join(", ", named) + " og " + last;
  }

  private static String named(Recipient recipient) {
    return switch (recipient) {
      case LEADER -> "lederen";
      case LIAISON -> "fastholdelseskonsulenten";
      case COORDINATOR -> "koordinatoren";
      case EMPLOYEE -> "medarbejderen";
      case HR, PAYROLL -> recipient.word();
    };
  }

  private static String months(int count) {
    return new Period(count, Period.Measured.MONTHS).words();
  }

  private static String days(int count) {
    return new Period(count, Period.Measured.DAYS).words();
  }

  private static String count(int count, String one, String several) {
    return count + " " + (count == 1 ? one : several);
  }
}
