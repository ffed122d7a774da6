package dk.naervaer.rules.second;

import dk.naervaer.rules.sheet.Recipient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One notice: rows with the same action and due day, in sheet order (rule 12). */
record SecondAdvice(
    String action,
    LocalDate dueOn,
    LocalDate giveOn,
    @Nullable Integer deadline,
    List<Recipient> recipients,
    List<SecondRow> rows) {

  static List<SecondAdvice> oneNoticePerFact(List<SecondRow> rows) {
    Map<String, List<SecondRow>> facts = new TreeMap<>();
    for (SecondRow row : rows) {
      facts.computeIfAbsent(row.dueOn() + row.row().action(), none -> new ArrayList<>()).add(row);
    }
    return facts.values().stream().map(SecondAdvice::notice).toList();
  }

  private static SecondAdvice notice(List<SecondRow> rows) {
    rows.sort(
        Comparator.comparing((SecondRow row) -> row.inForce().order())
            .thenComparing(SecondRow::instance)
            .thenComparing(SecondRow::caseFirst)
            .thenComparing(row -> row.row().id()));
    SecondRow first = rows.getFirst();
    SortedSet<Recipient> recipients = new TreeSet<>();
    rows.forEach(row -> recipients.addAll(row.row().recipients()));
    return new SecondAdvice(
        first.row().action(),
        first.dueOn(),
        rows.stream().map(SecondRow::giveOn).min(Comparator.naturalOrder()).orElseThrow(),
        shortestDeadline(rows),
        List.copyOf(recipients),
        List.copyOf(rows));
  }

  private static @Nullable Integer shortestDeadline(List<SecondRow> rows) {
    return rows.stream()
        .map(row -> row.row().deadline())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
