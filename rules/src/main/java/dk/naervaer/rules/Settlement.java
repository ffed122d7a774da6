package dk.naervaer.rules;

import dk.naervaer.rules.engine.Proposal;
import dk.naervaer.rules.measure.Measured;
import dk.naervaer.rules.measure.MeasuredConcern;
import dk.naervaer.rules.measure.MeasuredLevel;
import dk.naervaer.rules.measure.MeasuredRisk;
import dk.naervaer.rules.measure.MeasuredSpell;
import dk.naervaer.rules.measure.MeasuredStep;
import dk.naervaer.rules.measure.MeasuredTakeover;
import dk.naervaer.rules.measure.Spell;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One notice per fact: proposals with the same action and due day become one wanted advisory. */
final class Settlement {
  /**
   * A case with and one without gap may follow different sheets, in which two rows have one place;
   * the engine's order of firing must not name the advisory then.
   */
  private static final Comparator<WantedRow> SHEET_ORDER =
      Comparator.comparingInt(WantedRow::order)
          .thenComparingInt(row -> row.step().instance())
          .thenComparing(row -> row.span().first())
          .thenComparing(row -> row.step().rule());

  private final RuleBook book;
  private final LocalDate today;
  private final List<Spell> away;

  /**
   * A settlement on a day.
   *
   * @param away the spells of everything that gives contact
   */
  Settlement(RuleBook book, LocalDate today, List<Spell> away) {
    this.book = book;
    this.today = today;
    this.away = away;
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
    if (proposals.isEmpty()) {
      return List.of();
    }
    if (proposals.size() == 1) {
      Measured only = proposals.getFirst().measured();
      return List.of(
          new Wanted(
              only.row().row().action(), only.dueOn(), List.of(wantedRow(proposals.getFirst()))));
    }
    Map<Fact, List<WantedRow>> facts = new TreeMap<>();
    for (Proposal proposal : proposals) {
      Measured measured = proposal.measured();
      Fact fact = new Fact(measured.dueOn(), measured.row().row().action());
      facts.computeIfAbsent(fact, _ -> new ArrayList<>()).add(wantedRow(proposal));
    }
    return facts.entrySet().stream()
        .map(fact -> united(fact.getKey(), fact.getValue()))
        .sorted(Comparator.comparing(Wanted::dueOn).thenComparingInt(w -> w.naming().order()))
        .toList();
  }

  private static Wanted united(Fact fact, List<WantedRow> rows) {
    List<WantedRow> ordered =
        rows.size() == 1 ? List.of(rows.getFirst()) : rows.stream().sorted(SHEET_ORDER).toList();
    return new Wanted(fact.action(), fact.dueOn(), ordered);
  }

  private WantedRow wantedRow(Proposal proposal) {
    Measured measured = proposal.measured();
    SheetRow row = measured.row().row();
    return new WantedRow(
        new RowInstance(row.id(), measured.instance()),
        measured.row().order(),
        measured.giveOn(),
        row.deadline(),
        row.recipients(),
        new DaySpan(measured.firstDay(), measured.lastDay()),
        measured.occasion(),
        measured.isLimit(),
        isAwayToday(measured),
        lateUntil(measured),
        Explanation.of(proposal.coreRule(), book.hash(), measured));
  }

  private boolean isAwayToday(Measured measured) {
    return switch (measured) {
      case MeasuredStep step -> step.absenceCase().covers(today);
      case MeasuredRisk risk -> risk.absenceCase().covers(today);
      case MeasuredSpell _ -> isAwayToday();
      case MeasuredConcern _, MeasuredLevel _, MeasuredTakeover _ -> false;
    };
  }

  private boolean isAwayToday() {
    for (Spell spell : away) {
      if (spell.covers(today)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable LocalDate lateUntil(Measured measured) {
    return switch (measured.occasion()) {
      case CASE, LAW -> null;
      case RETURN, CONCERN -> measured.dueOn().plusDays(book.lateDays(today));
      case WORK_UNIT -> null;
    };
  }
}
