package dk.naervaer.service.bench;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a bench found, in order of the names: for people to read, then as a line of JSON. */
final class Figures {
  private final Map<String, Number> figures = new TreeMap<>();

  Figures put(String name, Number figure) {
    figures.put(name, figure);
    return this;
  }

  void print(String title, PrintStream out) {
    out.printf(Locale.ROOT, "%-32s %12s%n", title, "figure");
    figures.forEach((name, figure) -> out.printf(Locale.ROOT, "%-32s %12s%n", name, figure));
    printAsJson(out);
  }

  /** The line alone, for a bench with a table of its own. */
  void printAsJson(PrintStream out) {
    out.println(
        figures.entrySet().stream()
            .map(one -> "\"" + one.getKey() + "\":" + one.getValue())
            .collect(Collectors.joining(",", "{", "}")));
  }
}
