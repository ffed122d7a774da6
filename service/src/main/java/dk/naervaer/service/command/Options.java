package dk.naervaer.service.command;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A command's options: each at most once, each with a value, none unknown. */
public record Options(Map<String, String> values) {

  /**
   * The options by name.
   *
   * @throws IllegalArgumentException in words for the person at the terminal
   */
  public static Options read(List<String> arguments, List<String> required, List<String> optional) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.size(); i += 2) {
      String name = arguments.get(i);
      if (!required.contains(name) && !optional.contains(name)) {
        throw new IllegalArgumentException("unknown option " + name);
      }
      if (i + 1 == arguments.size()) {
        throw new IllegalArgumentException(name + " needs a value");
      }
      if (options.put(name, arguments.get(i + 1)) != null) {
        throw new IllegalArgumentException(name + " stands twice");
      }
    }
    for (String name : required) {
      if (!options.containsKey(name)) {
        throw new IllegalArgumentException("missing option " + name);
      }
    }
    return new Options(options);
  }

  /** The value of an option that was asked for. */
  public String required(String name) {
    return Objects.requireNonNull(values.get(name), name);
  }

  /** The value of an option, null when it was left out. */
  public @Nullable String optional(String name) {
    return values.get(name);
  }
}
