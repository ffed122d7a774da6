package dk.naervaer.service.assessment;

import dk.naervaer.config.ShippedConfig;
import dk.naervaer.rules.sheet.ShippedRules;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lays the first sheets and settings into folders that have none, before the book is read. */
@FunctionalInterface
public interface FirstFiles {
  /** What is shipped, for each folder that is not there. */
  FirstFiles SHIPPED =
      (rules, config) -> {
        if (!Files.exists(rules)) {
          ShippedRules.copyTo(rules);
        }
        if (!Files.exists(config)) {
          ShippedConfig.copyTo(config);
        }
      };

  /**
   * Lays them.
   *
   * @throws java.io.UncheckedIOException when a folder can't be written
   */
  void layInto(Path rules, Path config);
}
