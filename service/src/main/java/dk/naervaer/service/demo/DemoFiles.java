package dk.naervaer.service.demo;

import dk.naervaer.config.ShippedConfig;
import dk.naervaer.rules.sheet.ShippedRules;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

/**
 * The made-up municipality's folders: its own organisation, some homes that have chosen a ready
 * sheet, one that has written its own, the rest as shipped. A file already there is left as it is.
 */
final class DemoFiles {
  private static final String ORGANISATION = "organisation.yaml";

  /** Which sheet each of them has chosen. */
  private static final Map<String, String> CHOSEN =
      Map.of(
          "plejecenter-solhoej", "C3-1-3-7.csv",
          "plejecenter-engparken", "C5-1-4-15-arbejdsdage.csv",
          "plejecenter-baekkelund", "C6-kataloget.csv",
          "plejecenter-lindehuset", "C7-tidlig-indsats.csv",
          "hjemmepleje-nord", "T2-15-dage-paa-365.csv",
          "hjemmepleje-syd", "C9-1-5-14-28.csv");

  /** Whose committee has written its own: also rows that no ready sheet holds. */
  private static final String OWN_SHEET = "plejecenter-moellebo";

  private static final String TAKEOVER = "TAKEOVER";

  /** Long before any case of the year played in. */
  private static final String HOLDS_FROM = "2020-01-01.csv";

  private DemoFiles() {}

  /**
   * Lays what is missing into both folders, which are made if need be.
   *
   * @param today the day the demo begins to be played
   * @throws UncheckedIOException when a folder can't be written
   */
  static void layInto(Path rules, Path config, LocalDate today) {
    try {
      Files.createDirectories(config);
      layOrganisation(config.resolve(ORGANISATION), today);
      ShippedConfig.copyTo(config);
      ShippedRules.copyTo(rules);
      for (Map.Entry<String, String> chosen : CHOSEN.entrySet()) {
        Path preset = rules.resolve("presets").resolve(chosen.getValue());
        laySheet(preset, rules.resolve("regelark").resolve(chosen.getKey()).resolve(HOLDS_FROM));
      }
      layOwnSheet(rules.resolve("regelark").resolve(OWN_SHEET).resolve(HOLDS_FROM));
    } catch (IOException e) {
      throw new UncheckedIOException("the demo's files can't be written", e);
    }
  }

  // In the middle of the year that is played in one home gets a new leader.
  private static void layOrganisation(Path target, LocalDate today) throws IOException {
    if (Files.notExists(target)) {
      String text = new String(own(ORGANISATION), StandardCharsets.UTF_8);
      Files.writeString(target, text.replace(TAKEOVER, today.minusMonths(6).toString()));
    }
  }

  private static byte[] own(String file) throws IOException {
    try (InputStream in = DemoFiles.class.getResourceAsStream("/naervaer/demo/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own " + file);
      }
      return in.readAllBytes();
    }
  }

  private static void layOwnSheet(Path target) throws IOException {
    if (Files.notExists(target)) {
      Files.createDirectories(target.getParent());
      Files.write(target, own(OWN_SHEET + ".csv"));
    }
  }

  private static void laySheet(Path preset, Path target) throws IOException {
    if (Files.notExists(target)) {
      Files.createDirectories(target.getParent());
      Files.copy(preset, target);
    }
  }
}
