package dk.naervaer.service.advisory;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What was read lately, by the JSON it was read from: one morning explains hundreds of advisories
 * in the same words. Safe for use by many threads.
 *
 * @param <V> unchangeable, and about nobody
 */
final class LatelyRead<V> {
  static final int MOST = 1_000;

  private final Map<String, V> lately =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
          return size() > MOST;
        }
      };

  synchronized V of(String json, Function<String, V> read) {
    return lately.computeIfAbsent(json, read);
  }
}
