package dk.naervaer.service.check;

import dk.naervaer.rules.fault.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What {@code check} is asked.
 *
 * @param rules the folder that holds {@code regelark/}
 * @param config the folder of the settings files
 */
record CheckArguments(Path rules, Path config, Language language) {
  static final String USAGE = "check --rules DIR --config DIR [--lang da|en]";

  private static final Set<String> OPTIONS = Set.of("--rules", "--config", "--lang");

  /**
   * Reads the arguments that come after the word {@code check}.
   *
   * @throws IllegalArgumentException saying what is wrong with them
   */
  static CheckArguments of(List<String> arguments) {
    Map<String, String> given = given(arguments);
    return new CheckArguments(folder("--rules", given), folder("--config", given), language(given));
  }

  private static Map<String, String> given(List<String> arguments) {
    Map<String, String> given = new HashMap<>();
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      String[] option = words.next().split("=", 2);
      if (!OPTIONS.contains(option[0])) {
        throw new IllegalArgumentException("unknown: " + option[0]);
      }
      if (option.length == 1 && !words.hasNext()) {
        throw new IllegalArgumentException(option[0] + " lacks its value");
      }
      if (given.put(option[0], option.length == 2 ? option[1] : words.next()) != null) {
        throw new IllegalArgumentException(option[0] + " is given twice");
      }
    }
    return given;
  }

  private static Path folder(String option, Map<String, String> given) {
    String folder = given.get(option);
    if (folder == null) {
      throw new IllegalArgumentException(option + " is missing");
    }
    try {
      return Path.of(folder);
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException(option + " is no path", e);
    }
  }

  private static Language language(Map<String, String> given) {
    return switch (given.getOrDefault("--lang", "da")) {
      case "da" -> Language.DANISH;
      case "en" -> Language.ENGLISH;
      default -> throw new IllegalArgumentException("--lang is da or en");
    };
  }
}
