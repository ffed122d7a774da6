package dk.naervaer.rules;

import dk.naervaer.rules.engine.Proposal;
import dk.naervaer.rules.measure.MeasuredStep;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One notice per fact: proposals with the same action and due day become one wanted advisory. */
final class Settlement {
  private static final Comparator<WantedRow> SHEET_ORDER =
      Comparator.comparingInt(WantedRow::order)
          .thenComparingInt(row -> row.step().instance())
          .thenComparing(row -> row.span().first());

  private final String bookHash;
  private final LocalDate today;

  Settlement(String bookHash, LocalDate today) {
    this.bookHash = bookHash;
    this.today = today;
  }

  private record Fact(LocalDate dueOn, String action) implements Comparable<Fact> {
    private static final Comparator<Fact> ORDER =
        Comparator.comparing(Fact::dueOn).thenComparing(Fact::action);

    @Override
    public int compareTo(Fact other) {
      return ORDER.compare(this, other);
    }
  }

  List<Wanted> settle(List<Proposal> proposals) {
    Map<Fact, List<WantedRow>> facts = new TreeMap<>();
    for (Proposal proposal : proposals) {
      MeasuredStep step = proposal.step();
      Fact fact = new Fact(step.dueOn(), step.row().row().action());
      facts.computeIfAbsent(fact, _ -> new ArrayList<>()).add(wantedRow(proposal));
    }
    return facts.entrySet().stream()
        .map(fact -> united(fact.getKey(), fact.getValue()))
        .sorted(Comparator.comparing(Wanted::dueOn).thenComparingInt(w -> w.naming().order()))
        .toList();
  }

  private static Wanted united(Fact fact, List<WantedRow> rows) {
    return new Wanted(fact.action(), fact.dueOn(), rows.stream().sorted(SHEET_ORDER).toList());
  }

  private WantedRow wantedRow(Proposal proposal) {
    MeasuredStep step = proposal.step();
    SheetRow row = step.row().row();
    return new WantedRow(
        new RowInstance(row.id(), step.instance()),
        step.row().order(),
        step.giveOn(),
        row.deadline(),
        row.recipients(),
        CaseAssessor.spanOf(step.absenceCase()),
        step.isStatutory(),
        step.isLimit(),
        step.absenceCase().covers(today),
        explain(proposal));
  }

  private Explanation explain(Proposal proposal) {
    MeasuredStep step = proposal.step();
    SheetRow row = step.row().row();
    return new Explanation(
        proposal.coreRule(),
        bookHash,
        step.row().level(),
        step.row().effectiveFrom(),
        step.row().line(),
        row.measure(),
        row.value(),
        row.period(),
        step.instance(),
        step.requiredDay(),
        step.reachedDay());
  }
}
