package dk.naervaer.service.advisory;

import dk.naervaer.rules.Explanation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Explanations that were read lately, by the JSON they were read from: one morning explains
 * hundreds of advisories in the same words. They name nobody. Safe for use by many threads.
 */
final class LatelyExplained {
  private static final int MOST = 1_000;

  private final Map<String, Explanation> lately =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Explanation> eldest) {
          return size() > MOST;
        }
      };

  synchronized Explanation explanation(String json, Function<String, Explanation> read) {
    return lately.computeIfAbsent(json, read);
  }

  synchronized int size() {
    return lately.size();
  }
}
