package dk.naervaer.config;

import dk.naervaer.rules.fault.Checked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A settings folder for a test. */
record SettingsFolder(Path root) {

  SettingsFolder write(String file, String text) {
    try {
      Files.createDirectories(root);
      Files.write(root.resolve(file), text.getBytes(StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Checked<Configuration> read() {
    return ConfigReader.read(root);
  }

  /** Code, line and key of each fault. */
  List<String> faults() {
    return read().faults().stream()
        .map(
            fault ->
                fault.code()
                    + (fault.row() == null ? "" : " " + fault.row())
                    + (fault.column() == null ? "" : " " + fault.column()))
        .toList();
  }
}
