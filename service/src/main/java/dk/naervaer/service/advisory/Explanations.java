package dk.naervaer.service.advisory;

import dk.naervaer.rules.Explanation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The explanations of one batch, each once: one batch explains many advisories alike, and the
 * database need not read the same JSON again and again.
 */
final class Explanations {
  private final Map<Explanation, Integer> places = new LinkedHashMap<>();

  /** The place of an explanation in the array, counted from 1 as PostgreSQL does. */
  int place(Explanation explanation) {
    return places.computeIfAbsent(explanation, _ -> places.size() + 1);
  }

  /** Each as JSON, in the order of their places. */
  List<String> json() {
    return places.keySet().stream().map(StoredJson::of).toList();
  }
}
