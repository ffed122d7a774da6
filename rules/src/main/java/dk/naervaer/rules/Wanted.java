package dk.naervaer.rules;

import dk.naervaer.rules.measure.Occasion;
import dk.naervaer.rules.sheet.Recipient;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
    return rows.stream()
        .map(WantedRow::deadline)
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether a duty of the law is among its rows. */
  public boolean duty() {
    return rows.stream().anyMatch(WantedRow::duty);
  }

  /** Whether it is a time limit. */
  public boolean limit() {
    return naming().limit();
  }

  /** The contact case it is a step of; empty when only rows of the law ask for it. */
  public Optional<DaySpan> contactCase() {
    return rows.stream()
        .filter(row -> row.occasion() == Occasion.CASE)
        .map(WantedRow::span)
        .findFirst();
  }

  /** Whether it is no step of a running case: asked for on return, or by a concern. */
  public boolean outsideCase() {
    Occasion occasion = naming().occasion();
    return occasion == Occasion.RETURN || occasion == Occasion.CONCERN;
  }

  /** The days it is about; several spells or concerns with one due day are one. */
  public DaySpan span() {
    if (!outsideCase()) {
      return naming().span();
    }
    return rows.stream().map(WantedRow::span).reduce(DaySpan::with).orElseThrow();
  }

  /** Whether it can't be given now because the person is away again. */
  public boolean waits() {
    return outsideCase() && rows.stream().anyMatch(WantedRow::awayToday);
  }

  /** Whether it may still be given on a day after its due day, as far as the calendar goes. */
  public boolean mayComeLateOn(LocalDate day) {
    return rows.stream().anyMatch(row -> row.lateUntil() == null || !row.lateUntil().isBefore(day));
  }

  /** What is left of it without some rows; empty when nothing is. */
  public Optional<Wanted> without(Predicate<WantedRow> served) {
    List<WantedRow> left = rows.stream().filter(served.negate()).toList();
    return left.isEmpty() ? Optional.empty() : Optional.of(new Wanted(action, dueOn, left));
  }
}
