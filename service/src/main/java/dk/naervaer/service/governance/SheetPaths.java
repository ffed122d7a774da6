package dk.naervaer.service.governance;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which files a sheet is, below the rules folder. */
final class SheetPaths {
  private static final Pattern SHEET =
      Pattern.compile("regelark/([a-z0-9-]{1,64})/(\\d{4}-\\d{2}-\\d{2})\\.csv");
  private static final byte[] RUNNING = "running-cases: true\n".getBytes(StandardCharsets.UTF_8);

  private SheetPaths() {}

  /** A sheet's place, as its file's name tells it. */
  record Place(String level, LocalDate from) {}

  static String csv(String level, LocalDate from) {
    return "regelark/" + level + "/" + from + ".csv";
  }

  private static String yaml(String level, LocalDate from) {
    return "regelark/" + level + "/" + from + ".yaml";
  }

  /** The bytes of a sheet's files. */
  static Map<String, byte @Nullable []> files(ProposedSheet sheet) {
    Map<String, byte @Nullable []> files = new TreeMap<>();
    files.put(csv(sheet.level(), sheet.effectiveFrom()), sheet.bytes());
    if (sheet.runningCases()) {
      files.put(yaml(sheet.level(), sheet.effectiveFrom()), RUNNING.clone());
    }
    return files;
  }

  /** The same files as no longer holding. */
  static Map<String, byte @Nullable []> gone(ProposedSheet sheet) {
    Map<String, byte @Nullable []> files = files(sheet);
    files.replaceAll((_, _) -> null);
    return files;
  }

  static Optional<Place> place(String path) {
    Matcher parts = SHEET.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Place(parts.group(1), LocalDate.parse(parts.group(2))));
    } catch (DateTimeParseException noDate) {
      return Optional.empty();
    }
  }

  static boolean isRunning(Place place, Map<String, byte[]> files) {
    byte[] beside = files.get(yaml(place.level(), place.from()));
    return beside != null
        && new String(beside, StandardCharsets.UTF_8).contains("running-cases: true");
  }

  /** Dates from which each level has sheets among these files; a level without any is left out. */
  static Map<String, NavigableSet<LocalDate>> dates(Set<String> paths) {
    Map<String, NavigableSet<LocalDate>> dates = new HashMap<>();
    for (String path : paths) {
      place(path)
          .ifPresent(it -> dates.computeIfAbsent(it.level(), _ -> new TreeSet<>()).add(it.from()));
    }
    return dates;
  }
}
