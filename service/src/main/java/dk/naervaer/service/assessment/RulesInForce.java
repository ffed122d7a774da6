package dk.naervaer.service.assessment;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Checked;
import java.nio.file.Path;

/** Where the book in force is made from at the start; the folders as they lie when nobody says. */
@FunctionalInterface
public interface RulesInForce {
  /** The folders as they lie. */
  RulesInForce FOLDERS = RulesAndConfig::load;

  /** Reads it. */
  Checked<RulesAndConfig> read(Path rules, Path config);
}
