package dk.naervaer.config;

import dk.naervaer.rules.fault.NearestWord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/**
 * Keys with their values. A key may stand once; nothing after the colon is as if it weren't there.
 */
final class Section {
  private final MappingNode node;
  private final Source source;
  private final Map<String, Value> values = new LinkedHashMap<>();
  private final Map<String, Integer> lines = new LinkedHashMap<>();

  Section(MappingNode node, String name, Source source) {
    this.node = node;
    this.source = source;
    node.getValue().forEach(this::take);
  }

  private void take(NodeTuple tuple) {
    Integer line = Source.line(tuple.getKeyNode());
    if (!(tuple.getKeyNode() instanceof ScalarNode name)) {
      source.error("R411", line, null, null, "En nøgle skal være tekst.", "A key must be text.");
      return;
    }
    String key = name.getValue();
    if (lines.putIfAbsent(key, line == null ? 0 : line) != null) {
      source.error(
          "R408",
          line,
          key,
          null,
          "Nøglen står der allerede i linje " + lines.get(key) + ". Behold den ene.",
          "The key is already on line " + lines.get(key) + ". Keep one of them.");
      return;
    }
    Value value = new Value(tuple.getValueNode(), key, source);
    if (!value.isNothing()) {
      values.put(key, value);
    }
  }

  /** Tells of every key that isn't one of these. */
  Section allow(String... keys) {
    List<String> known = List.of(keys);
    for (Map.Entry<String, Integer> there : lines.entrySet()) {
      if (!known.contains(there.getKey())) {
        source.error(
            "R408",
            there.getValue(),
            there.getKey(),
            null,
            "Nøglen findes ikke her. Brug: "
                + String.join(", ", known)
                + "."
                + NearestWord.danish(there.getKey(), known),
            "There is no such key here. Use: "
                + String.join(", ", known)
                + "."
                + NearestWord.english(there.getKey(), known));
      }
    }
    return this;
  }

  /** What a key that is a word of a closed list means; told when it is none. */
  <E> Optional<E> oneOf(String key, Function<String, Optional<E>> meaning, List<String> known) {
    Optional<E> found = meaning.apply(key);
    if (found.isEmpty()) {
      String list = String.join(", ", known);
      error(
          "R412",
          key,
          key,
          "Ordet findes ikke. Skriv et af: " + list + "." + NearestWord.danish(key, known),
          "There is no such word. Write one of: " + list + "." + NearestWord.english(key, known));
    }
    return found;
  }

  Set<String> keys() {
    return lines.keySet();
  }

  @Nullable Integer lineOf(String key) {
    return lines.get(key);
  }

  Optional<Value> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  Optional<String> text(String key) {
    return value(key).flatMap(Value::text);
  }

  /** A text that must be there. */
  Optional<String> required(String key) {
    tellMissing(key);
    return text(key);
  }

  /** A word of a closed list that must be there. */
  <E> Optional<E> requiredWord(
      String key, Function<String, Optional<E>> meaning, List<String> known) {
    tellMissing(key);
    return word(key, meaning, known);
  }

  private void tellMissing(String key) {
    if (!values.containsKey(key)) {
      error(
          "R413", key, null, "Nøglen mangler. Tilføj " + key + ".", "The key is missing. Add it.");
    }
  }

  Optional<LocalDate> date(String key) {
    return value(key).flatMap(Value::date);
  }

  Optional<Section> section(String key) {
    return value(key).flatMap(Value::section);
  }

  <E> Optional<E> word(String key, Function<String, Optional<E>> meaning, List<String> known) {
    return value(key).flatMap(value -> value.word(meaning, known));
  }

  List<Value> items(String key) {
    return value(key).flatMap(Value::items).orElse(List.of());
  }

  /** The list's items read one by one; those with faults are left out. */
  <E> List<E> list(String key, Function<Section, Optional<E>> reading) {
    return sections(items(key), reading);
  }

  static <E> List<E> sections(List<Value> items, Function<Section, Optional<E>> reading) {
    List<E> read = new ArrayList<>();
    for (Value item : items) {
      item.section().flatMap(reading).ifPresent(read::add);
    }
    return List.copyOf(read);
  }

  /** Tells a fault at a key, or at the section's first line when the key isn't there. */
  void error(String code, String key, @Nullable String found, String danish, String english) {
    Integer line = lines.get(key);
    source.error(code, line == null ? Source.line(node) : line, key, found, danish, english);
  }

  Node node() {
    return node;
  }
}
