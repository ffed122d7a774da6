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
import java.util.stream.Stream;

/**
 * Reads {@code regelark/<level>/<date>.csv} below a folder and checks everything: each sheet, and
 * the sheets against each other. Nothing is ever compiled or followed out of the folder.
 */
public final class SheetFolder {
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
          "R513",
          "regelark",
          "Mappen regelark findes ikke her. Angiv mappen, der indeholder den.",
          "There is no folder regelark here. Name the folder that holds it.");
      return;
    }
    for (Path entry : entries(regelark, "regelark")) {
      String path = "regelark/" + entry.getFileName();
      if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
        readLevel(entry, path);
      } else {
        FileNames.tellStray(entry, path, faults);
      }
    }
  }

  private void readLevel(Path folder, String path) {
    String level = folder.getFileName().toString();
    if (!level.matches("[a-z0-9-]{1,64}")) {
      error(
          "R503",
          path,
          "En mappes navn er enhedens id: kun små bogstaver a-z, tal og bindestreg.",
          "A folder's name is the work unit's id: only lower-case a-z, digits and hyphen.");
    } else if (!context.knowsLevel(level)) {
      error(
          "R401",
          path,
          "Enheden findes ikke i organisation.yaml. Ret mappens navn, eller opret enheden."
              + NearestWord.danish(level, context.levels()),
          "The work unit is not in organisation.yaml. Mend the folder's name or add the unit."
              + NearestWord.english(level, context.levels()));
    }
    LevelFolder files = new LevelFolder(level, path, context.actions(), faults);
    entries(folder, path).forEach(files::take);
    drafts.addAll(files.read());
  }

  private List<Path> entries(Path folder, String path) {
    try (Stream<Path> listed = Files.list(folder)) {
      return listed.filter(entry -> !FileNames.isTemporary(entry)).sorted(BY_NAME).toList();
    } catch (IOException unreadable) {
      error(
          "R513",
          path,
          "Mappen kan ikke læses. Se efter rettighederne.",
          "The folder can't be read. Look at its permissions.");
      return List.of();
    }
  }

  private void error(String code, String path, String danish, String english) {
    faults.add(new Fault(code, Severity.ERROR, path, null, null, null, danish, english));
  }
}
