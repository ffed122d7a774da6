package dk.naervaer.rules.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Gathers the faults of one reading: all of them at once, so that nobody mends one at a time. */
public final class Faults {
  /** More faults than this help nobody; errors are kept before warnings. */
  public static final int MOST = 50;

  private static final Comparator<Fault> BY_PLACE =
      Comparator.comparing(Fault::file)
          .thenComparing(fault -> fault.row() == null ? 0 : fault.row());

  private final List<Fault> found = new ArrayList<>();

  /** Adds one. */
  public void add(Fault fault) {
    found.add(fault);
  }

  /** Adds several. */
  public void addAll(Collection<Fault> faults) {
    found.addAll(faults);
  }

  /** Whether an error was found. */
  public boolean haveErrors() {
    return found.stream().anyMatch(Fault::isError);
  }

  /** Those found, by file and row, at most {@link #MOST}. */
  public List<Fault> list() {
    return found.stream()
        .distinct()
        .sorted(Comparator.comparing(Fault::severity))
        .limit(MOST)
        .sorted(BY_PLACE)
        .toList();
  }

  /** A value with the faults found. */
  public <T> Checked<T> with(T value) {
    return new Checked<>(haveErrors() ? null : value, list());
  }
}
