package dk.naervaer.service.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Danish words of a rehearsal. */
final class RehearsalWords {
  private static final int MOST = 2;
  private static final double A_QUARTER_MORE = 1.25;

  private RehearsalWords() {}

  static String sentence(Rehearsal.Line all, @Nullable Integer movedDays, boolean exact) {
    String counts = counts(all, movedDays);
    return exact ? counts : "Cirka " + counts;
  }

  private static String counts(Rehearsal.Line all, @Nullable Integer movedDays) {
    return "%s råd mod %s: %s nye, %s bortfaldet, %s flyttet%s, %s med andet indhold, %s uændret."
        .formatted(
            all.after(),
            all.before(),
            all.added(),
            all.gone(),
            all.moved(),
            typically(movedDays),
            all.other(),
            all.unchanged());
  }

  private static String typically(@Nullable Integer days) {
    if (days == null) {
      return "";
    }
    int count = Math.abs(days);
    return " (typisk %d %s %s)"
        .formatted(count, count == 1 ? "dag" : "dage", days < 0 ? "frem" : "tilbage");
  }

  /**
   * What the run itself warns of.
   *
   * @param reached for how many employments each of the draft's rows fired
   * @param minutes of leaders, by the book in force and by the draft
   */
  static List<String> warnings(
      Map<String, Long> reached, long[] minutes, long people, boolean exact) {
    List<String> warnings = new ArrayList<>();
    reached.forEach(
        (row, count) -> {
          if (count == 0) {
            String none = exact ? "ikke givet et eneste" : "højst givet nogle få";
            warnings.add("Rækken " + row + " har " + none + " råd i perioden.");
          } else if (count * MOST > people) {
            warnings.add("Rækken " + row + " rammer over halvdelen af medarbejderne.");
          }
        });
    if (minutes[1] > A_QUARTER_MORE * minutes[0]) {
      warnings.add("Ledernes tidsforbrug stiger med mere end en fjerdedel.");
    }
    return warnings;
  }

  /** All of it as a text to be printed. */
  static String text(Rehearsal rehearsal) {
    StringBuilder text = new StringBuilder();
    text.append("Prøvekørsel %s til %s%n".formatted(rehearsal.from(), rehearsal.until()));
    Rehearsal.Figures figures = rehearsal.figures();
    if (figures == null) {
      text.append("Der er for få medarbejdere til at vise tal; se de typiske forløb.\n");
    } else {
      describe(figures, text);
    }
    for (TypicalCase example : rehearsal.typicalCases()) {
      text.append('\n').append(example.title()).append('\n');
      for (TypicalCase.Event event : example.events()) {
        text.append("  %s  %-45s %s%n".formatted(event.day(), event.what(), which(event)));
      }
    }
    text.append(
        """

        Prøvekørslen viser, hvad reglerne ville have rådet til; ikke, hvad der var blevet af fraværet.
        """);
    text.append(
        "Gældende %s · udkast %s · oplysninger %.12s · program %s%n"
            .formatted(
                rehearsal.baseBook(),
                rehearsal.draftBook(),
                rehearsal.facts(),
                rehearsal.program()));
    return text.toString();
  }

  private static String which(TypicalCase.Event event) {
    if (event.before() && event.after()) {
      return "begge";
    }
    return event.after() ? "kun udkastet" : "kun det gældende";
  }

  private static void describe(Rehearsal.Figures figures, StringBuilder text) {
    text.append(figures.sentence()).append('\n');
    text.append(
        "Ledernes tid: cirka %d timer mod %d; %.1f mod %.1f for hver af %d ledere.%n"
            .formatted(
                figures.hoursAfter(),
                figures.hoursBefore(),
                figures.hoursPerLeaderAfter(),
                figures.hoursPerLeaderBefore(),
                figures.leaders()));
    figures.warnings().forEach(warning -> text.append("Bemærk: ").append(warning).append('\n'));
    table("Række", figures.rows(), text);
    text.append("%n%-28s %9s %9s%n".formatted("Måned", "gældende", "udkast"));
    figures
        .months()
        .forEach(
            month ->
                text.append(
                    "%-28s %9s %9s%n".formatted(month.month(), month.before(), month.after())));
    if (!figures.units().isEmpty()) {
      table("Enhed", figures.units(), text);
    }
  }

  private static void table(String name, List<Rehearsal.Named> lines, StringBuilder text) {
    text.append(
        "%n%-28s %9s %9s %9s %9s %9s %9s %9s%n"
            .formatted(
                name, "gældende", "udkast", "uændret", "nye", "bortfald.", "flyttet", "andet"));
    for (Rehearsal.Named named : lines) {
      Rehearsal.Line line = named.line();
      text.append(
          "%-28s %9s %9s %9s %9s %9s %9s %9s%n"
              .formatted(
                  named.name(),
                  line.before(),
                  line.after(),
                  line.unchanged(),
                  line.added(),
                  line.gone(),
                  line.moved(),
                  line.other()));
    }
  }
}
