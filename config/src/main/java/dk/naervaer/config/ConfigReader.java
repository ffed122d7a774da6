package dk.naervaer.config;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.sheet.SheetLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads a settings folder: {@code organisation.yaml}, {@code thresholds.yaml}, {@code
 * absence-types.yaml}, {@code ordbog.yaml}, {@code mail.yaml}, {@code tekster.yaml} and {@code
 * retention.yaml}. A file or key that isn't there takes what is shipped; one that isn't known is
 * refused.
 */
public final class ConfigReader {
  static final String ORGANISATION = "organisation.yaml";
  static final String THRESHOLDS = "thresholds.yaml";
  static final String ABSENCE_TYPES = "absence-types.yaml";
  static final String DICTIONARY = "ordbog.yaml";
  static final String MAIL = "mail.yaml";
  static final String DOCUMENTS = "tekster.yaml";
  static final String RETENTION = "retention.yaml";

  private final Folder folder;
  private final Faults faults = new Faults();

  /** Where a file's text comes from. */
  interface Folder {
    /** The file's text; empty when it isn't there or, with a fault, when it can't be read. */
    Optional<String> text(String file, Source source);
  }

  private ConfigReader(Folder folder) {
    this.folder = folder;
  }

  /** Reads a folder: the settings, or every fault with file and line. */
  public static Checked<Configuration> read(Path folder) {
    ConfigReader reader = new ConfigReader((file, source) -> text(folder.resolve(file), source));
    ConfigFolder.check(folder, reader.faults);
    return reader.read();
  }

  /** The shipped settings. */
  public static Configuration shipped() {
    return new ConfigReader((file, source) -> Optional.of(ShippedConfig.text(file)))
        .read()
        .orThrow();
  }

  private Checked<Configuration> read() {
    Organisation organisation =
        section(ORGANISATION).map(OrganisationReader::read).orElseGet(OrganisationReader::unnamed);
    Optional<Section> values = section(THRESHOLDS);
    Thresholds thresholds =
        values
            .map(file -> ThresholdsReader.read(file, source(THRESHOLDS)))
            .orElseGet(Thresholds::shipped);
    SheetLimits limits =
        values
            .map(file -> SheetLimitsReader.read(file, source(THRESHOLDS)))
            .orElseGet(SheetLimits::shipped);
    TeamStatus status =
        values
            .map(file -> TeamStatusReader.read(file, source(THRESHOLDS)))
            .orElseGet(TeamStatus::shipped);
    AbsenceTypes types =
        root(ABSENCE_TYPES)
            .flatMap(Value::items)
            .map(AbsenceTypesReader::read)
            .orElseGet(ShippedConfig::absenceTypes);
    Dictionary dictionary =
        section(DICTIONARY).flatMap(DictionaryReader::read).orElseGet(ShippedConfig::dictionary);
    MailSettings mail = section(MAIL).map(MailReader::read).orElseGet(ShippedConfig::mail);
    Documents documents =
        section(DOCUMENTS).map(DocumentsReader::read).orElseGet(ShippedConfig::documents);
    Retention retention =
        section(RETENTION).map(RetentionReader::read).orElseGet(ShippedConfig::retention);
    return faults.with(
        new Configuration(
            organisation,
            thresholds,
            limits,
            status,
            types,
            dictionary,
            mail,
            documents,
            retention));
  }

  private Optional<Section> section(String file) {
    return root(file).flatMap(Value::section);
  }

  private Optional<Value> root(String file) {
    Source source = source(file);
    return folder
        .text(file, source)
        .flatMap(text -> PlainYaml.read(text, source))
        .map(node -> new Value(node, "", source))
        .filter(value -> !value.isNothing());
  }

  private Source source(String file) {
    return new Source(file, faults);
  }

  private static Optional<String> text(Path file, Source source) {
    return Files.exists(file) ? YamlText.read(file, source) : Optional.empty();
  }
}
