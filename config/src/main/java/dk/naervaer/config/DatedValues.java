package dk.naervaer.config;

import dk.naervaer.rules.settings.Dated;
import java.time.LocalDate;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Values that hold from a date on: each key is a map from a date to a value. */
record DatedValues(Section section, Source source) {

  /** Whole numbers between two bounds; what is shipped where the key isn't there. */
  Dated<Integer> number(String key, int least, int most, Dated<Integer> shipped) {
    return dated(key, value -> value.whole(least, most), shipped);
  }

  /** Values of any kind; what is shipped where the key isn't there. */
  <T> Dated<T> dated(String key, Function<Value, Optional<T>> reading, Dated<T> shipped) {
    Optional<Section> there = section.value(key).flatMap(this::byDate);
    if (there.isEmpty()) {
      return shipped;
    }
    TreeMap<LocalDate, T> values = new TreeMap<>();
    LocalDate last = LocalDate.MIN;
    for (String date : there.get().keys()) {
      Optional<LocalDate> from = from(date, there.get(), last);
      Optional<T> value = valueAt(date, there.get()).flatMap(reading);
      if (from.isPresent() && value.isPresent()) {
        values.put(from.get(), value.get());
      }
      last = from.orElse(last);
    }
    return values.isEmpty() ? shipped : Dated.of(values);
  }

  private Optional<Section> byDate(Value value) {
    if (value.node() instanceof ScalarNode scalar) {
      value.error(
          "R411",
          scalar.getValue(),
          "Værdien skal have en dato, den gælder fra. Skriv {2020-01-01: "
              + scalar.getValue()
              + "}.",
          "The value needs a date it holds from. Write {2020-01-01: " + scalar.getValue() + "}.");
      return Optional.empty();
    }
    Optional<Section> dates = value.section();
    if (dates.isPresent() && dates.get().keys().isEmpty()) {
      value.error(
          "R407",
          null,
          "Der er ingen dato. Skriv mindst én, for eksempel {2020-01-01: værdi}.",
          "There is no date. Write at least one, for example {2020-01-01: value}.");
    }
    return dates;
  }

  private static Optional<Value> valueAt(String date, Section dates) {
    Optional<Value> value = dates.value(date);
    if (value.isEmpty()) {
      dates.error(
          "R413", date, null, "Datoen har ingen værdi. Skriv en.", "The date has no value.");
    }
    return value;
  }

  /** The date of a key; dates must come in order so that a reader sees what replaced what. */
  private Optional<LocalDate> from(String date, Section dates, LocalDate last) {
    Optional<LocalDate> from = Value.date(date);
    boolean inOrder = from.isPresent() && from.get().isAfter(last);
    if (inOrder) {
      return from;
    }
    source.error(
        "R407",
        dates.lineOf(date),
        date,
        date,
        from.isEmpty()
            ? "Nøglen skal være en dato, skrevet som 2026-03-01."
            : "Datoerne skal stå i rækkefølge, ældste først.",
        from.isEmpty()
            ? "The key must be a date, written like 2026-03-01."
            : "The dates must stand in order, oldest first.");
    return Optional.empty();
  }
}
