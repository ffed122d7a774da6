package dk.naervaer.config;

import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Question;
import dk.naervaer.rules.settings.Action;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Reads {@code ordbog.yaml}: the actions, which replace the shipped ones when they are there. */
final class DictionaryReader {
  private static final List<String> KINDS = List.of("duty", "limit");
  private static final List<String> ABSENCES =
      Arrays.stream(AbsenceKind.values()).map(AbsenceKind::word).toList();
  private static final List<String> QUESTIONS =
      Arrays.stream(Question.values()).map(Question::word).toList();
  private static final int MOST_MINUTES = 480;
  private static final String DESELECTED = "fravalgt";

  private DictionaryReader() {}

  /** The dictionary; empty when the file has no actions. */
  static Optional<Dictionary> read(Section file) {
    file.allow("actions");
    return file.section("actions").map(DictionaryReader::actions);
  }

  private static Dictionary actions(Section words) {
    Map<String, Action> actions = new LinkedHashMap<>();
    Map<String, Guide> guides = new LinkedHashMap<>();
    Map<String, Integer> minutes = new LinkedHashMap<>();
    for (String word : words.keys()) {
      Optional<Value> meaning = words.value(word);
      if (meaning.isEmpty()) {
        words.error("R413", word, null, "Ordet har ingen tekst. Tilføj da.", "Add the key da.");
      } else if (isWord(word, words)) {
        Optional<Section> section = meaning.get().section();
        section.flatMap(it -> action(word, it)).ifPresent(it -> actions.put(word, it));
        section
            .flatMap(it -> it.section("guide"))
            .flatMap(Guide::of)
            .ifPresent(it -> guides.put(word, it));
        section
            .flatMap(it -> it.value("minutes"))
            .flatMap(it -> it.whole(1, MOST_MINUTES))
            .ifPresent(it -> minutes.put(word, it));
      }
    }
    return new Dictionary(actions, guides, minutes);
  }

  private static boolean isWord(String word, Section words) {
    boolean good =
        word.length() <= 60
            && word.equals(word.strip())
            && word.matches("\\p{L}[\\p{L}0-9 /.-]*")
            && !word.toLowerCase(Locale.ROOT).equals(DESELECTED);
    if (!good) {
      words.error(
          "R418",
          word,
          word,
          "Ordet kan ikke bruges i et regelark. Brug bogstaver, tal og mellemrum, og ikke"
              + " fravalgt.",
          "The word can't be used in a sheet. Use letters, digits and blanks, and not fravalgt.");
    }
    return good;
  }

  private static Optional<Action> action(String word, Section meaning) {
    meaning.allow(
        "da", "en", "kind", "satisfied-by", "covers", "opened-by", "closed-by", "guide", "minutes");
    Optional<String> danish = meaning.required("da");
    Action.Kind kind =
        meaning.word("kind", DictionaryReader::kind, KINDS).orElse(Action.Kind.ORDINARY);
    Set<String> talks = some("satisfied-by", Value::text, meaning);
    Set<AbsenceKind> covers =
        some("covers", value -> value.word(AbsenceKind::ofWord, ABSENCES), meaning);
    Set<String> opened = some("opened-by", DictionaryReader::question, meaning);
    Set<String> closed = some("closed-by", DictionaryReader::question, meaning);
    String english = meaning.text("en").orElse(danish.orElse(""));
    return danish.map(text -> new Action(word, text, english, kind, talks, covers, opened, closed));
  }

  private static Optional<String> question(Value value) {
    return value.word(word -> Question.ofWord(word).map(Question::word), QUESTIONS);
  }

  private static Optional<Action.Kind> kind(String word) {
    return switch (word) {
      case "duty" -> Optional.of(Action.Kind.DUTY);
      case "limit" -> Optional.of(Action.Kind.LIMIT);
      default -> Optional.empty();
    };
  }

  /** The items of a list in their natural order; a list that is there may not be empty. */
  private static <E extends Comparable<E>> Set<E> some(
      String key, Function<Value, Optional<E>> reading, Section meaning) {
    Optional<List<Value>> items = meaning.value(key).flatMap(Value::items);
    if (items.isPresent() && items.get().isEmpty()) {
      meaning.error(
          "R411",
          key,
          null,
          "Listen er tom. Skriv mindst ét ord, eller fjern nøglen.",
          "The list is empty. Write at least one word or remove the key.");
    }
    Collection<E> read =
        items.orElse(List.of()).stream().map(reading).flatMap(Optional::stream).toList();
    return Collections.unmodifiableSet(new TreeSet<>(read));
  }
}
