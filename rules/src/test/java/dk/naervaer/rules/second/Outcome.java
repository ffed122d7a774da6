package dk.naervaer.rules.second;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.Wanted;
import dk.naervaer.rules.WantedRow;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.sheet.Recipient;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An outcome in words, alike for both calculations: a line a notice, in order. */
final class Outcome {
  private Outcome() {}

  /** What the rule book wants and has its give day by then. */
  static List<String> ofTheBook(RuleBook book, EmploymentHistory history, LocalDate today) {
    return book.assess(history, today).wanted().stream()
        .filter(wanted -> !wanted.giveOn().isAfter(today))
        .map(Outcome::line)
        .sorted()
        .toList();
  }

  static List<String> of(List<SecondAdvice> advice) {
    return advice.stream().map(Outcome::line).sorted().toList();
  }

  private static String line(Wanted wanted) {
    String rows = wanted.rows().stream().map(Outcome::row).collect(Collectors.joining(", "));
    return line(
        wanted.dueOn(),
        wanted.action(),
        wanted.giveOn(),
        wanted.deadline(),
        wanted.recipients(),
        rows);
  }

  private static String line(SecondAdvice advice) {
    String rows = advice.rows().stream().map(Outcome::row).collect(Collectors.joining(", "));
    return line(
        advice.dueOn(),
        advice.action(),
        advice.giveOn(),
        advice.deadline(),
        advice.recipients(),
        rows);
  }

  private static String line(
      LocalDate due,
      String action,
      LocalDate give,
      @Nullable Integer deadline,
      List<Recipient> recipients,
      String rows) {
    String who = recipients.stream().map(Recipient::word).collect(Collectors.joining("+"));
    return "%s %s, given %s, frist %s, %s: %s".formatted(due, action, give, deadline, who, rows);
  }

  private static String row(WantedRow row) {
    return row(
        row.step().rule(), row.step().instance(), row.span().first(), row.statutory(), row.limit());
  }

  private static String row(SecondRow row) {
    return row(
        row.row().id(), row.instance(), row.caseFirst(), row.inForce().statutory(), row.limit());
  }

  private static String row(
      String id, int instance, LocalDate caseFirst, boolean statutory, boolean limit) {
    return "%s#%d of %s%s%s"
        .formatted(id, instance, caseFirst, statutory ? " lov" : "", limit ? " limit" : "");
  }
}
