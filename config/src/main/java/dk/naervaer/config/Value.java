package dk.naervaer.config;

import dk.naervaer.rules.fault.NearestWord;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * A value of a settings file. Every reading method is empty, with a fault told, when the value is
 * of another kind.
 *
 * @param key the key it stands under, for people
 */
record Value(Node node, String key, Source source) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,8})");
  private static final int LONGEST = 200;

  /** What YAML readers take for something else than the text that stands there. */
  private static final Pattern TRAP =
      Pattern.compile("(?i)yes|no|on|off|true|false|null|y|n|~|[-+]?0[0-9]+");

  /** Whether nothing stands after the colon. */
  boolean isNothing() {
    return node instanceof ScalarNode scalar
        && scalar.isPlain()
        && (scalar.getValue().isEmpty()
            || scalar.getValue().equals("~")
            || scalar.getValue().equals("null"));
  }

  Optional<String> text() {
    if (!(node instanceof ScalarNode scalar)) {
      return wrongType("tekst", "text");
    }
    String text = scalar.getValue().strip();
    if (scalar.isPlain() && TRAP.matcher(text).matches()) {
      error(
          "R409",
          text,
          "Uden anførselstegn læses det som noget andet end tekst. Skriv \"" + text + "\".",
          "Without quotation marks it is read as something else than text. Write \""
              + text
              + "\".");
      return Optional.empty();
    }
    boolean fit =
        !text.isEmpty() && text.length() <= LONGEST && text.chars().allMatch(Value::shown);
    return fit ? Optional.of(text) : wrongType("en linje tekst på 1-200 tegn", "a line of text");
  }

  Optional<Integer> whole(int least, int most) {
    Optional<String> digits = scalar().filter(text -> WHOLE.matcher(text).matches());
    if (digits.isEmpty() || !(node instanceof ScalarNode scalar && scalar.isPlain())) {
      return wrongType("et helt tal", "a whole number");
    }
    int number = Integer.parseInt(digits.get());
    if (number >= least && number <= most) {
      return Optional.of(number);
    }
    error(
        "R410",
        digits.get(),
        "Tallet skal ligge mellem " + least + " og " + most + ".",
        "The number must lie between " + least + " and " + most + ".");
    return Optional.empty();
  }

  /** {@code true} or {@code false}, without quotation marks. */
  Optional<Boolean> flag() {
    boolean plain = node instanceof ScalarNode scalar && scalar.isPlain();
    Optional<String> word = scalar().filter(text -> plain && text.matches("true|false"));
    return word.isPresent() ? word.map(Boolean::valueOf) : wrongType("true eller false", "a flag");
  }

  Optional<LocalDate> date() {
    Optional<LocalDate> date = scalar().flatMap(Value::date);
    return date.isPresent() ? date : wrongType("en dato som 2026-03-01", "a date like 2026-03-01");
  }

  /** The date a text names, between 1900 and 2199; empty when it names none. */
  static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text, DATE))
          .filter(date -> date.getYear() >= 1900 && date.getYear() < 2200);
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  /** A word of a closed list. */
  <E> Optional<E> word(Function<String, Optional<E>> meaning, List<String> known) {
    Optional<String> text = text();
    Optional<E> found = text.flatMap(meaning);
    if (text.isPresent() && found.isEmpty()) {
      String list = String.join(", ", known);
      error(
          "R412",
          text.get(),
          "Ordet findes ikke. Skriv et af: " + list + "." + NearestWord.danish(text.get(), known),
          "There is no such word. Write one of: "
              + list
              + "."
              + NearestWord.english(text.get(), known));
    }
    return found;
  }

  Optional<Section> section() {
    return node instanceof MappingNode map
        ? Optional.of(new Section(map, key, source))
        : wrongType("nøgler med værdier (nøgle: værdi)", "keys with values (key: value)");
  }

  Optional<List<Value>> items() {
    return node instanceof SequenceNode list
        ? Optional.of(list.getValue().stream().map(it -> new Value(it, key, source)).toList())
        : wrongType("en liste", "a list");
  }

  void error(String code, @Nullable String found, String danish, String english) {
    source.error(code, Source.line(node), key.isEmpty() ? null : key, found, danish, english);
  }

  private Optional<String> scalar() {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  private <E> Optional<E> wrongType(String danish, String english) {
    error(
        "R411",
        scalar().orElse(null),
        "Her skal stå " + danish + ".",
        "This must be " + english + ".");
    return Optional.empty();
  }

  private static boolean shown(int character) {
    int type = Character.getType(character);
    return type != Character.CONTROL
        && type != Character.FORMAT
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }
}
