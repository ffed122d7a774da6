package dk.naervaer.service.governance;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.service.assessment.RulesInForce;
import dk.naervaer.service.platform.PlatformClock;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The sheets in force come from the ledger, never from the folder. At the very first start what
 * lies in the folder is taken in by one entry.
 */
final class LedgerRules implements RulesInForce {
  private static final Logger LOG = LoggerFactory.getLogger(LedgerRules.class);

  /** Where the ledger has the coordinator's thresholds, once they were adopted by it. */
  static final String THRESHOLDS = "config/thresholds.yaml";

  private final TransactionTemplate transaction;
  private final Ledger ledger;
  private final PlatformClock clock;

  LedgerRules(TransactionTemplate transaction, Ledger ledger, PlatformClock clock) {
    this.transaction = transaction;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public Checked<RulesAndConfig> read(Path rules, Path config) {
    if (ledger.isEmpty()) {
      Checked<RulesAndConfig> found = RulesAndConfig.load(rules, config);
      if (found.usable()) {
        takeIn(FileTree.read(rules));
      }
      return found;
    }
    return load(config, files(Map.of(), clock.today()));
  }

  /** Whether a stop or a notice makes other sheets hold on other days. */
  boolean dependOnTheDay() {
    return ledger.isDated();
  }

  private void takeIn(Map<String, byte[]> files) {
    transaction.executeWithoutResult(
        _ -> {
          if (ledger.isEmpty()) {
            Map<String, byte @Nullable []> all = new TreeMap<>(files);
            ledger.add(clock.now(), "taken-in", null, "program", "", all);
            LOG.info("{} files of the rules folder are the ledger's first entry", all.size());
          }
        });
  }

  /**
   * The sheets that hold on a day, with further files laid over them.
   *
   * @param more their bytes by path
   */
  Map<String, byte[]> files(Map<String, byte[]> more, LocalDate day) {
    List<LedgerEntry> sound = ledger.sound();
    if (sound.isEmpty()) {
      // Else no rule at all would be in force, and nobody would see that it is so by force.
      throw new IllegalStateException("the ledger's first entry was not added by the program");
    }
    Map<String, byte[]> files = new TreeMap<>(StoppedSheets.on(day, ledger.files(sound), sound));
    files.putAll(more);
    return files;
  }

  /** What such files say, or every fault in them. Asks nobody, and reckons for a while. */
  static Checked<RulesAndConfig> load(Path config, Map<String, byte[]> files) {
    Map<String, byte[]> sheets = new TreeMap<>(files);
    byte[] thresholds = sheets.remove(THRESHOLDS);
    return FileTree.inScratch(
        sheets,
        folder ->
            thresholds == null
                ? RulesAndConfig.load(folder, config)
                : withThresholds(folder, config, thresholds));
  }

  private static Checked<RulesAndConfig> withThresholds(
      Path rules, Path config, byte[] thresholds) {
    Map<String, byte[]> settings = FileTree.settings(config);
    settings.put("thresholds.yaml", thresholds);
    return FileTree.inScratch(settings, folder -> RulesAndConfig.load(rules, folder));
  }
}
