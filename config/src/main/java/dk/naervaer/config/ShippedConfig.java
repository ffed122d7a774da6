package dk.naervaer.config;

import dk.naervaer.rules.fault.Faults;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The settings files that come with the program. */
public final class ShippedConfig {
  private static final List<String> FILES =
      List.of(
          ConfigReader.ORGANISATION,
          ConfigReader.THRESHOLDS,
          ConfigReader.ABSENCE_TYPES,
          ConfigReader.DICTIONARY,
          ConfigReader.MAIL,
          ConfigReader.DOCUMENTS,
          ConfigReader.RETENTION);

  private ShippedConfig() {}

  /**
   * Lays the shipped files into a folder, which is made if need be. A file already there is left.
   *
   * @throws UncheckedIOException when the folder can't be written
   */
  public static void copyTo(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String file : FILES) {
        if (Files.notExists(folder.resolve(file))) {
          Files.writeString(folder.resolve(file), text(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the shipped settings can't be written to " + folder, e);
    }
  }

  /** The text of a shipped file. */
  public static String text(String file) {
    try (InputStream in = ShippedConfig.class.getResourceAsStream("/naervaer/config/" + file)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its own " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static AbsenceTypes absenceTypes() {
    return AbsenceTypesReader.read(root(ConfigReader.ABSENCE_TYPES).items().orElseThrow());
  }

  static MailSettings mail() {
    return root(ConfigReader.MAIL)
        .section()
        .map(MailReader::readWhole)
        .orElseThrow(() -> new IllegalStateException("the shipped mail settings are empty"));
  }

  static Documents documents() {
    return root(ConfigReader.DOCUMENTS)
        .section()
        .map(DocumentsReader::readWhole)
        .orElseThrow(() -> new IllegalStateException("the shipped documents are empty"));
  }

  static Retention retention() {
    return root(ConfigReader.RETENTION)
        .section()
        .map(RetentionReader::readWhole)
        .orElseThrow(() -> new IllegalStateException("the shipped retention is empty"));
  }

  static Dictionary dictionary() {
    return root(ConfigReader.DICTIONARY)
        .section()
        .flatMap(DictionaryReader::read)
        .orElseThrow(() -> new IllegalStateException("the shipped dictionary has no actions"));
  }

  private static Value root(String file) {
    Source source = new Source(file, new Faults());
    return PlainYaml.read(text(file), source)
        .map(node -> new Value(node, "", source))
        .orElseThrow(() -> new IllegalStateException("the shipped " + file + " can't be read"));
  }
}
