package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.fault.NearestWord;
import dk.naervaer.rules.fault.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads {@code regelark/<level>/<date>.csv} below a folder and checks everything: each sheet, and
 * the sheets against each other. Nothing is ever compiled or followed out of the folder.
 */
public final class SheetFolder {
  private static final Pattern LEVEL = Pattern.compile("[a-z0-9-]{1,64}");

  /** By name; of two that differ in capitals only, the one in small letters first. */
  private static final Comparator<Path> BY_NAME =
      Comparator.comparing((Path entry) -> entry.getFileName().toString().toLowerCase(Locale.ROOT))
          .thenComparing(Comparator.reverseOrder());

  private final Faults faults = new Faults();
  private final SheetContext context;
  private final List<SheetDraft> drafts = new ArrayList<>();

  private SheetFolder(SheetContext context) {
    this.context = context;
  }

  /**
   * Reads all sheets.
   *
   * @param rules the folder that holds {@code regelark/}
   * @return the sheets, or every fault in them
   */
  public static Checked<SheetTree> read(Path rules, SheetContext context) {
    SheetFolder folder = new SheetFolder(context);
    folder.readLevels(rules.resolve("regelark"));
    SheetTree tree = SheetTree.of(folder.drafts.stream().map(SheetDraft::sheet).toList());
    folder.faults.addAll(SheetCheck.of(tree, folder.drafts, context));
    return folder.faults.with(tree);
  }

  private void readLevels(Path regelark) {
    if (!Files.isDirectory(regelark)) {
      error(
          faults,
          "R513",
          "regelark",
          "Mappen regelark findes ikke her. Angiv mappen, der indeholder den.",
          "There is no folder regelark here. Name the folder that holds it.");
      return;
    }
    List<Path> levels = new ArrayList<>();
    for (Path entry : entries(regelark, "regelark", faults)) {
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        levels.add(entry);
      } else {
        FileNames.tellStray(entry, "regelark/" + entry.getFileName(), faults);
      }
    }
    // Levels know nothing of each other yet, so several are read at once; the order stays.
    for (Level level : levels.parallelStream().map(this::readLevel).toList()) {
      drafts.addAll(level.drafts());
      faults.addAll(level.faults().list());
    }
  }

  /** What was read of one level. */
  private record Level(List<SheetDraft> drafts, Faults faults) {}

  private Level readLevel(Path folder) {
    Faults found = new Faults();
    String level = folder.getFileName().toString();
    String path = "regelark/" + level;
    if (!LEVEL.matcher(level).matches()) {
      error(
          found,
          "R503",
          path,
          "En mappes navn er enhedens id: kun små bogstaver a-z, tal og bindestreg.",
          "A folder's name is the work unit's id: only lower-case a-z, digits and hyphen.");
    } else if (!context.knowsLevel(level)) {
      error(
          found,
          "R401",
          path,
          "Enheden findes ikke i organisation.yaml. Ret mappens navn, eller opret enheden."
              + NearestWord.danish(level, context.levels()),
          "The work unit is not in organisation.yaml. Mend the folder's name or add the unit."
              + NearestWord.english(level, context.levels()));
    }
    LevelFolder files = new LevelFolder(level, path, context.actions(), found);
    entries(folder, path, found).forEach(files::take);
    return new Level(files.read(), found);
  }

  private static List<Path> entries(Path folder, String path, Faults faults) {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.filter(entry -> !FileNames.isTemporary(entry)).sorted(BY_NAME).toList();
    } catch (IOException unreadable) {
      error(
          faults,
          "R513",
          path,
          "Mappen kan ikke læses. Se efter rettighederne.",
          "The folder can't be read. Look at its permissions.");
      return List.of();
    }
  }

  private static void error(
      Faults faults, String code, String path, String danish, String english) {
    faults.add(new Fault(code, Severity.ERROR, path, null, null, null, danish, english));
  }
}
