package dk.naervaer.rules.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value that holds from a date until the next date; before the first date the first value holds.
 *
 * @param <T> an immutable value
 */
public final class Dated<T> {
  private final NavigableMap<LocalDate, T> values;

  // Most settings never change, and each assessment reads dozens of them.
  private final @Nullable T only;

  private Dated(NavigableMap<LocalDate, T> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("a dated value needs at least one date");
    }
    this.values = values;
    this.only = values.size() == 1 ? values.firstEntry().getValue() : null;
  }

  /** Dated values; at least one. */
  public static <T> Dated<T> of(NavigableMap<LocalDate, T> values) {
    return new Dated<>(new TreeMap<>(values));
  }

  /** One value for all time. */
  public static <T> Dated<T> always(T value) {
    TreeMap<LocalDate, T> one = new TreeMap<>();
    one.put(LocalDate.of(1900, 1, 1), value);
    return new Dated<>(one);
  }

  /** The value on a day. */
  public T on(LocalDate day) {
    if (only != null) {
      return only;
    }
    var entry = values.floorEntry(day);
    return entry == null ? values.firstEntry().getValue() : entry.getValue();
  }

  /** The first date after a day on which the value changes; null when it stays. */
  public @Nullable LocalDate changesAfter(LocalDate day) {
    return only != null && !values.firstKey().isAfter(day) ? null : values.higherKey(day);
  }

  /** The dates on which another value takes over. */
  public Stream<LocalDate> changes() {
    return values.keySet().stream().skip(1);
  }

  /** The value that holds last, for all time. */
  public Dated<T> lastForAllTime() {
    return always(values.lastEntry().getValue());
  }

  /** Whether both say the same for every day up to and including one. */
  public boolean isSameUntil(Dated<T> other, LocalDate day) {
    TreeSet<LocalDate> dates = new TreeSet<>(values.headMap(day, true).keySet());
    dates.addAll(other.values.headMap(day, true).keySet());
    dates.add(LocalDate.MIN);
    dates.add(day);
    return dates.stream().allMatch(date -> on(date).equals(other.on(date)));
  }

  /** The dates and their values, in order. */
  public List<java.util.Map.Entry<LocalDate, T>> entries() {
    return List.copyOf(values.entrySet());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Dated<?> dated && values.equals(dated.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
