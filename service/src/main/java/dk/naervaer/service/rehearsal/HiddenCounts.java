package dk.naervaer.service.rehearsal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Hides small counts, and as many others as it takes that no hidden one can be worked out from the
 * sums shown.
 */
final class HiddenCounts {
  private static final long UNBOUNDED = Long.MAX_VALUE / 4;

  private final int threshold;
  private final List<Sum> sums = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();

  /** Hides counts from 1 up to one less than the threshold. */
  HiddenCounts(int threshold) {
    this.threshold = threshold;
  }

  Cell cell(long value) {
    Cell cell = new Cell(value, value > 0 && value < threshold);
    cells.add(cell);
    return cell;
  }

  /** Hides a count whatever its size; nothing is hidden where nothing was counted. */
  void hide(Cell cell) {
    cell.hidden |= cell.value > 0;
    cell.guarded |= cell.hidden;
  }

  /** Tells that some counts add up to another one that is shown. */
  void sum(Cell total, List<Cell> parts) {
    Sum sum = new Sum(total, List.copyOf(parts));
    sums.add(sum);
    total.sums.add(sum);
    parts.forEach(part -> part.sums.add(sum));
  }

  /** Hides what has to be hidden. */
  void close() {
    boolean more = true;
    while (more) {
      bound();
      more = false;
      for (Sum sum : sums) {
        if (sum.revealsOne()) {
          more |= sum.hideAnother() || sum.guardAll();
        }
      }
    }
  }

  /** What anybody can work out: bounds of every hidden count, until nothing more follows. */
  private void bound() {
    cells.forEach(Cell::forget);
    Set<Sum> waiting = new LinkedHashSet<>();
    sums.stream().filter(Sum::hidesAny).forEach(waiting::add);
    while (!waiting.isEmpty()) {
      Sum sum = waiting.iterator().next();
      waiting.remove(sum);
      for (Cell narrowed : sum.narrow()) {
        waiting.addAll(narrowed.sums);
      }
    }
  }

  /** A count, which may come to be hidden. */
  static final class Cell {
    private final long value;
    private final List<Sum> sums = new ArrayList<>(3);
    private boolean guarded;
    private boolean hidden;
    private long least;
    private long most;

    private Cell(long value, boolean hidden) {
      this.value = value;
      this.guarded = hidden;
      this.hidden = hidden;
    }

    boolean isHidden() {
      return hidden;
    }

    long value() {
      return value;
    }

    Figure figure() {
      return new Figure(hidden ? null : Long.valueOf(value));
    }

    private void forget() {
      least = hidden ? 0 : value;
      most = hidden ? UNBOUNDED : value;
    }

    /** Whether a guarded count can be worked out; that another hidden one can harms nobody. */
    private boolean isRevealed() {
      return guarded && least == most;
    }

    private boolean guard() {
      boolean changes = hidden && !guarded;
      guarded |= hidden;
      return changes;
    }

    /** Whether hiding it would help nobody, as another sum shows it all the same. */
    private boolean isShownBy(Sum other) {
      for (Sum sum : sums) {
        if (sum != other && (sum.showsAllBut(this) || sum.isNought())) {
          return true;
        }
      }
      return false;
    }

    private boolean narrow(long lowest, long highest) {
      boolean narrower = lowest > least || highest < most;
      least = Math.max(least, lowest);
      most = Math.min(most, highest);
      return narrower;
    }
  }

  /** Counts that add up; told apart by who they are, not by what they count. */
  private static final class Sum {
    private final Cell total;
    private final List<Cell> parts;

    Sum(Cell total, List<Cell> parts) {
      this.total = total;
      this.parts = parts;
    }

    boolean hidesAny() {
      return total.hidden || parts.stream().anyMatch(Cell::isHidden);
    }

    boolean revealsOne() {
      return total.isRevealed() || parts.stream().anyMatch(Cell::isRevealed);
    }

    /** Where all are hidden already, each of them has to stay in doubt. */
    boolean guardAll() {
      boolean changes = false;
      for (Cell cell : parts) {
        changes |= cell.guard();
      }
      return total.guard() || changes;
    }

    boolean showsAllBut(Cell cell) {
      return (total == cell || !total.hidden)
          && parts.stream().allMatch(part -> part == cell || !part.hidden);
    }

    boolean isNought() {
      return !total.hidden && total.value == 0;
    }

    /** The smallest count still shown that helps, a zero before any; the total last of all. */
    boolean hideAnother() {
      Cell chosen =
          parts.stream()
              .filter(cell -> !cell.hidden)
              .min(
                  Comparator.comparing((Cell cell) -> cell.isShownBy(this))
                      .thenComparingLong(Cell::value))
              .orElse(total);
      boolean changes = !chosen.hidden;
      chosen.hidden = true;
      return changes;
    }

    /** Bounds each by the others; tells those that it could narrow. */
    List<Cell> narrow() {
      long least = 0;
      long most = 0;
      int unbounded = 0;
      for (Cell part : parts) {
        least += part.least;
        most += part.most == UNBOUNDED ? 0 : part.most;
        unbounded += part.most == UNBOUNDED ? 1 : 0;
      }
      List<Cell> narrowed = new ArrayList<>(0);
      if (total.narrow(least, unbounded > 0 ? UNBOUNDED : most)) {
        narrowed.add(total);
      }
      for (Cell part : parts) {
        boolean open = part.most == UNBOUNDED;
        boolean othersOpen = unbounded > (open ? 1 : 0);
        long highest = total.most == UNBOUNDED ? UNBOUNDED : total.most - (least - part.least);
        long lowest = othersOpen ? 0 : total.least - (most - (open ? 0 : part.most));
        if (part.hidden && part.narrow(lowest, highest)) {
          narrowed.add(part);
        }
      }
      return narrowed;
    }
  }
}
