package dk.naervaer.config;

import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.NearestWord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Whether the folder holds what is thought: a file with a misspelt name would be passed over. */
final class ConfigFolder {
  private static final List<String> KNOWN =
      List.of(
          ConfigReader.ORGANISATION,
          ConfigReader.THRESHOLDS,
          ConfigReader.ABSENCE_TYPES,
          ConfigReader.DICTIONARY,
          ConfigReader.MAIL,
          ConfigReader.DOCUMENTS,
          ConfigReader.RETENTION);

  private ConfigFolder() {}

  static void check(Path folder, Faults faults) {
    try (Stream<Path> files = Files.list(folder)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("(?i).*\\.ya?ml") && !KNOWN.contains(name))
          .forEach(name -> tell(name, new Source(name, faults)));
    } catch (IOException unreadable) {
      new Source(String.valueOf(folder.getFileName()), faults)
          .error(
              "R513",
              null,
              null,
              null,
              "Mappen med indstillinger findes ikke eller kan ikke læses. Ret stien.",
              "The settings folder is not there or can't be read. Mend the path.");
    }
  }

  private static void tell(String name, Source source) {
    String danish = "Filen bliver ikke læst. Filerne her hedder: " + String.join(", ", KNOWN) + ".";
    String english = "The file is not read. The files here are: " + String.join(", ", KNOWN) + ".";
    if (NearestWord.to(name, KNOWN).isPresent()) {
      source.error(
          "R509",
          null,
          null,
          null,
          danish + NearestWord.danish(name, KNOWN),
          english + NearestWord.english(name, KNOWN));
    } else {
      source.warning("R509", null, null, null, danish, english);
    }
  }
}
