package dk.naervaer.config;

import java.util.List;
import java.util.Optional;

/** Short lines that help a leader to do what is asked: questions, steps, things to think of. */
public record Guide(List<String> danish, List<String> english) {

  static Optional<Guide> of(Section section) {
    section.allow("da", "en");
    List<String> danish = lines("da", section);
    List<String> english = lines("en", section);
    return Optional.of(new Guide(danish, english.isEmpty() ? danish : english));
  }

  private static List<String> lines(String key, Section section) {
    return section.items(key).stream().map(Value::text).flatMap(Optional::stream).toList();
  }
}
