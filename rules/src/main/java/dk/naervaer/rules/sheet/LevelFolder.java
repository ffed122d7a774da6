package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of one level: its sheets by date, each with an optional settings file beside it. */
final class LevelFolder {
  /** A committee's examples lie beside its sheets; they are played once the sheets hold. */
  private static final String EXAMPLES = "eksempler.csv";

  private final String level;
  private final String path;
  private final @Nullable Set<String> actions;
  private final Faults faults;
  private final NavigableMap<LocalDate, Path> sheets = new TreeMap<>();
  private final NavigableMap<LocalDate, Path> settings = new TreeMap<>();

  LevelFolder(String level, String path, @Nullable Set<String> actions, Faults faults) {
    this.level = level;
    this.path = path;
    this.actions = actions;
    this.faults = faults;
  }

  /** Takes a file by its name, or tells why not. */
  void take(Path file) {
    String name = file.getFileName().toString();
    String lower = name.toLowerCase(Locale.ROOT);
    boolean ordinary = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    boolean sheet = lower.endsWith(".csv");
    if (ordinary && name.equals(EXAMPLES)) {
      return;
    }
    if (ordinary && lower.endsWith(".xlsx") && !FileNames.isCode(name)) {
      tellWorkbook(file);
      return;
    }
    if (!ordinary || FileNames.isCode(name) || !(sheet || lower.endsWith(".yaml"))) {
      FileNames.tellStray(file, pathOf(file), faults);
      return;
    }
    String stem = name.substring(0, name.lastIndexOf('.'));
    Optional<LocalDate> date = FileNames.date(stem);
    if (date.isEmpty()) {
      error(
          "R403",
          pathOf(file),
          "Filens navn skal være datoen, arket gælder fra, skrevet som 2026-03-01.csv.",
          "The file's name must be the date the sheet holds from, written as 2026-03-01.csv.");
    } else if ((sheet ? sheets : settings).putIfAbsent(date.get(), file) != null) {
      error(
          "R404",
          pathOf(file),
          "Der er allerede en fil fra samme dato. Behold den ene.",
          "There is already a file from the same date. Keep one of them.");
    }
  }

  /** Reads the sheets taken. */
  List<SheetDraft> read() {
    settings.forEach(
        (date, file) -> {
          if (!sheets.containsKey(date)) {
            FileNames.tellStray(file, pathOf(file), faults);
          }
        });
    List<SheetDraft> drafts = new ArrayList<>();
    sheets.forEach((date, file) -> drafts.add(read(date, file)));
    return drafts;
  }

  private SheetDraft read(LocalDate date, Path file) {
    Path beside = settings.get(date);
    boolean running = beside != null && RunningCases.read(bytes(beside), placeOf(beside));
    return SheetReader.draft(bytes(file), level, date, running, actions, placeOf(file));
  }

  /** The bytes, one more than may be read when there are too many. */
  private byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(SheetText.MOST_BYTES + 1);
    } catch (IOException unreadable) {
      error(
          "R513",
          pathOf(file),
          "Filen kan ikke læses. Se efter rettighederne.",
          "The file can't be read. Look at its permissions.");
      return new byte[0];
    }
  }

  /** A workbook is never a sheet in force; what is wrong in it is told all the same. */
  private void tellWorkbook(Path file) {
    Faults own = new Faults();
    FilePlace place = new FilePlace(pathOf(file), null, own);
    SheetReader.workbookDraft(bytes(file), level, LocalDate.MIN, actions, place);
    faults.addAll(own.list());
    if (!own.haveErrors()) {
      FileNames.tellStray(file, pathOf(file), faults);
    }
  }

  private FilePlace placeOf(Path file) {
    return new FilePlace(pathOf(file), null, faults);
  }

  private String pathOf(Path file) {
    return path + "/" + file.getFileName();
  }

  private void error(String code, String file, String danish, String english) {
    faults.add(new Fault(code, Severity.ERROR, file, null, null, null, danish, english));
  }
}
