package dk.naervaer.service.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which package of the service made which table, told by the name of the migration that creates it:
 * {@code V0010__casefile_facts.sql} is the casefile's.
 */
record TableOwners(Map<String, String> ownerOf) {
  private static final Pattern MIGRATION = Pattern.compile("V\\d+__([a-z]+)_.*\\.sql");
  private static final Pattern CREATED =
      Pattern.compile("(?i)create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?(?:\\w+\\.)?(\\w+)");
  private static final Pattern USED =
      Pattern.compile(
          "(?i)\\b(?:from|join|into|update|truncate)\\s+(?:only\\s+)?(?:\\w+\\.)?(\\w+)");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

  static TableOwners of(Path migrations) throws IOException {
    Map<String, String> owners = new TreeMap<>();
    for (Path file : files(migrations, ".sql")) {
      Matcher name = MIGRATION.matcher(file.getFileName().toString());
      if (name.matches()) {
        CREATED
            .matcher(Files.readString(file))
            .results()
            .forEach(table -> owners.put(table.group(1), name.group(1)));
      }
    }
    return new TableOwners(owners);
  }

  /** Sentences about the sources below {@code service} that use another package's tables. */
  List<String> foreignUses(Path service) throws IOException {
    List<String> uses = new ArrayList<>();
    for (Path file : files(service, ".java")) {
      String home = service.relativize(file).getName(0).toString();
      String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
      USED.matcher(code)
          .results()
          .map(use -> use.group(1))
          .distinct()
          .forEach(
              table -> foreign(table, home).ifPresent(of -> uses.add(file.getFileName() + of)));
    }
    return uses;
  }

  private Optional<String> foreign(String table, String home) {
    return Optional.ofNullable(ownerOf.get(table))
        .filter(owner -> !owner.equals(home))
        .map(owner -> " uses " + table + " of " + owner);
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).toList();
    }
  }
}
