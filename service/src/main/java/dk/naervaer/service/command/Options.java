package dk.naervaer.service.command;

import dk.naervaer.events.Bounds;
import dk.naervaer.rules.fault.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A command's options: each at most once, each with a value ({@code --name value} or {@code
 * --name=value}), none unknown. Every method throws an IllegalArgumentException in words for the
 * person at the terminal.
 */
public record Options(Map<String, String> values) {

  /** The options by name. */
  public static Options read(List<String> arguments, List<String> required, List<String> optional) {
    Map<String, String> options = new HashMap<>();
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String[] option = words.next().split("=", 2);
      if (!required.contains(option[0]) && !optional.contains(option[0])) {
        throw new IllegalArgumentException("unknown option " + option[0]);
      }
      if (option.length == 1 && !words.hasNext()) {
        throw new IllegalArgumentException(option[0] + " needs a value");
      }
      if (options.put(option[0], option.length == 2 ? option[1] : words.next()) != null) {
        throw new IllegalArgumentException(option[0] + " stands twice");
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

  /** A file or folder that was asked for. */
  public Path path(String name) {
    return path(name, required(name));
  }

  /** A file or folder, null when it was left out. */
  public @Nullable Path optionalPath(String name) {
    String path = optional(name);
    return path == null ? null : path(name, path);
  }

  private static Path path(String name, String path) {
    try {
      return Path.of(path);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(name + " is no path", e);
    }
  }

  /** A date that was asked for. */
  public LocalDate date(String name) {
    try {
      LocalDate date = LocalDate.parse(required(name));
      if (date.getYear() < Bounds.FIRST_YEAR_OF_EMPLOYMENT || date.getYear() > Bounds.LAST_YEAR) {
        throw new IllegalArgumentException(
            "%s lies outside of the years %d to %d"
                .formatted(name, Bounds.FIRST_YEAR_OF_EMPLOYMENT, Bounds.LAST_YEAR));
      }
      return date;
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException(name + " is no date such as 2026-12-31", notADate);
    }
  }

  /** A whole number, or what holds when it was left out. */
  public int number(String name, int otherwise) {
    String number = optional(name);
    try {
      return number == null ? otherwise : Integer.parseInt(number);
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(name + " is no whole number", notANumber);
    }
  }

  /** The language of {@code --lang}, Danish when it was left out. */
  public Language language() {
    return switch (Objects.requireNonNullElse(optional("--lang"), "da")) {
      case "da" -> Language.DANISH;
      case "en" -> Language.ENGLISH;
      default -> throw new IllegalArgumentException("--lang is da or en");
    };
  }
}
