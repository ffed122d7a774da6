package dk.naervaer.rules;

import dk.naervaer.rules.measure.Occasion;
import dk.naervaer.rules.sheet.Recipient;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An advisory that is wanted by what is known: rows with the same action and due day are one
 * notice.
 *
 * @param rows at least one, in sheet order; the first gives the advisory its name
 */
public record Wanted(String action, LocalDate dueOn, List<WantedRow> rows) {

  /** The row that gives the advisory its name. */
  public WantedRow naming() {
    return rows.getFirst();
  }

  /** The steps it serves, the naming one first. */
  public List<RowInstance> steps() {
    return rows.size() == 1
        ? List.of(naming().step())
        : rows.stream().map(WantedRow::step).distinct().toList();
  }

  /** The earliest notice of its rows. */
  public LocalDate giveOn() {
    LocalDate earliest = naming().giveOn();
    for (WantedRow row : rows) {
      earliest = row.giveOn().isBefore(earliest) ? row.giveOn() : earliest;
    }
    return earliest;
  }

  /** The recipients of all rows, in the order of {@link Recipient}. */
  public List<Recipient> recipients() {
    if (rows.size() == 1) {
      return naming().recipients();
    }
    return rows.stream()
        .map(WantedRow::recipients)
        .flatMap(Collection::stream)
        .distinct()
        .sorted()
        .toList();
  }

  /** The shortest deadline in working days; null when no row has one. */
  public @Nullable Integer deadline() {
    Integer shortest = null;
    for (WantedRow row : rows) {
      Integer deadline = row.deadline();
      if (deadline != null && (shortest == null || deadline < shortest)) {
        shortest = deadline;
      }
    }
    return shortest;
  }

  /** Whether a duty of the law is among its rows. */
  public boolean duty() {
    for (WantedRow row : rows) {
      if (row.duty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is a time limit. */
  public boolean limit() {
    return naming().limit();
  }

  /** The contact case it is a step of; empty when only rows of the law ask for it. */
  public Optional<DaySpan> contactCase() {
    for (WantedRow row : rows) {
      if (row.occasion() == Occasion.CASE) {
        return Optional.of(row.span());
      }
    }
    return Optional.empty();
  }

  /** Whether it is no step of a running case: asked for on return, or by a concern. */
  public boolean outsideCase() {
    Occasion occasion = naming().occasion();
    return occasion == Occasion.RETURN || occasion == Occasion.CONCERN;
  }

  /** The days it is about; several spells or concerns with one due day are one. */
  public DaySpan span() {
    DaySpan span = naming().span();
    if (outsideCase()) {
      for (WantedRow row : rows) {
        span = span.with(row.span());
      }
    }
    return span;
  }

  /** Whether it can't be given now because the person is away again. */
  public boolean waits() {
    return outsideCase() && isAwayToday();
  }

  /** Whether the person is away today in any of the cases it is asked for in. */
  public boolean isAwayToday() {
    for (WantedRow row : rows) {
      if (row.awayToday()) {
        return true;
      }
    }
    return false;
  }

  /** Whether it may still be given on a day after its due day, as far as the calendar goes. */
  public boolean mayComeLateOn(LocalDate day) {
    return rows.stream().anyMatch(row -> row.lateUntil() == null || !row.lateUntil().isBefore(day));
  }

  /** What is left of it without some rows; empty when nothing is. */
  public Optional<Wanted> without(Predicate<WantedRow> served) {
    List<WantedRow> left = new ArrayList<>(rows.size());
    for (WantedRow row : rows) {
      if (!served.test(row)) {
        left.add(row);
      }
    }
    if (left.size() == rows.size()) {
      return Optional.of(this);
    }
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new Wanted(action, dueOn, List.copyOf(left)));
  }
}
