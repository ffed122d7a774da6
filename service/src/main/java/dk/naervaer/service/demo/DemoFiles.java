package dk.naervaer.service.demo;

import dk.naervaer.config.ShippedConfig;
import dk.naervaer.rules.sheet.ShippedRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The made-up municipality's folders: its own organisation, three homes that have chosen a ready
 * sheet, the rest as shipped. A file already there is left as it is.
 */
final class DemoFiles {
  private static final String ORGANISATION = "organisation.yaml";

  /** Which sheet each of the three has chosen. */
  private static final Map<String, String> CHOSEN =
      Map.of(
          "plejecenter-solhoej", "C3-1-3-7.csv",
          "plejecenter-engparken", "C5-1-4-15.csv",
          "hjemmepleje-syd", "C9-1-5-14-28.csv");

  /** Long before any case of the year played in. */
  private static final String HOLDS_FROM = "2020-01-01.csv";

  private DemoFiles() {}

  /**
   * Lays what is missing into both folders, which are made if need be.
   *
   * @throws UncheckedIOException when a folder can't be written
   */
  static void layInto(Path rules, Path config) {
    try {
      Files.createDirectories(config);
      layOrganisation(config.resolve(ORGANISATION));
      ShippedConfig.copyTo(config);
      ShippedRules.copyTo(rules);
      for (Map.Entry<String, String> chosen : CHOSEN.entrySet()) {
        Path preset = rules.resolve("presets").resolve(chosen.getValue());
        laySheet(preset, rules.resolve("regelark").resolve(chosen.getKey()).resolve(HOLDS_FROM));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's files can't be written", e);
    }
  }

  private static void layOrganisation(Path target) throws IOException {
    if (Files.exists(target)) {
      return;
    }
    try (InputStream in = DemoFiles.class.getResourceAsStream("/naervaer/demo/" + ORGANISATION)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own " + ORGANISATION);
      }
      Files.copy(in, target);
    }
  }

  private static void laySheet(Path preset, Path target) throws IOException {
    if (Files.notExists(target)) {
      Files.createDirectories(target.getParent());
      Files.copy(preset, target);
    }
  }
}
