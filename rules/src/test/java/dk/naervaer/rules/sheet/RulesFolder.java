package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Checked;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A rules folder for a test, with a municipality of one area and one unit. */
final class RulesFolder {
  static final SheetContext CONTEXT =
      new SheetContext(
          Set.of("ring", "samtale", "lovpligtig samtale"),
          Map.of(
              "kommunen", List.of("kommunen"),
              "aeldre", List.of("kommunen", "aeldre"),
              "plejecenter-nord", List.of("kommunen", "aeldre", "plejecenter-nord")));

  private final Path root;

  RulesFolder(Path root) {
    this.root = root;
    write("regelark/lov/2020-01-01.csv", "L29;dag;29;;alle;lovpligtig samtale;9;;leder;");
    write(
        "regelark/kommunen/2020-01-01.csv",
        "K03;dag;3;;alle;ring;;2;leder;",
        "K10;dag;10;;alle;samtale;;3;leder;");
  }

  /** Writes a sheet of these rows. */
  RulesFolder write(String file, String... rows) {
    return writeText(file, SheetTexts.sheet(rows));
  }

  RulesFolder writeText(String file, String text) {
    try {
      Path path = root.resolve(file);
      Files.createDirectories(path.getParent());
      Files.write(path, text.getBytes(StandardCharsets.UTF_8));
      return this;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  Path root() {
    return root;
  }

  Checked<SheetTree> read() {
    return SheetFolder.read(root, CONTEXT);
  }

  /** Code, file below {@code regelark/}, row and column of each fault. */
  List<String> faults() {
    return read().faults().stream()
        .map(
            fault ->
                fault.code()
                    + " "
                    + fault.file().replace("regelark/", "")
                    + (fault.row() == null ? "" : " " + fault.row())
                    + (fault.column() == null ? "" : " " + fault.column()))
        .toList();
  }
}
