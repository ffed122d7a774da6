package dk.naervaer.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedRulesTest {
  @TempDir Path root;

  @Test
  void theListNamesEveryShippedFile() throws IOException {
    try (Stream<Path> sheets = Files.walk(Path.of("regelark"));
        Stream<Path> presets = Files.walk(Path.of("presets"))) {
      List<String> there =
          Stream.concat(sheets, presets)
              .filter(Files::isRegularFile)
              .map(file -> file.toString().replace('\\', '/'))
              .toList();

      assertThat(ShippedRules.files()).containsExactlyInAnyOrderElementsOf(there);
    }
  }

  @Test
  void theyCanBeLaidIntoAFolderAndReadFromThere() {
    ShippedRules.copyTo(root);

    SheetTree tree = SheetFolder.read(root, SheetContext.unknown()).orThrow();

    assertThat(
            tree.effectiveOn(List.of("kommunen"), LocalDate.of(2026, 1, 1)).rows().stream()
                .map(row -> row.row().id() + (row.statutory() ? " lov" : "")))
        .containsExactly(
            "L29 lov", "F35 lov", "R35 lov", "K03", "K10", "K28", "M02", "M03", "M99", "D14", "W03",
            "W02", "F02", "B01", "P03", "N01");
  }

  @Test
  void whatIsAlreadyThereIsLeft() throws IOException {
    Path own = root.resolve("regelark/kommunen/2020-01-01.csv");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "vores eget", StandardCharsets.UTF_8);

    ShippedRules.copyTo(root);

    assertThat(own).hasContent("vores eget");
    assertThat(root.resolve("presets/C3-1-3-7.csv")).exists();
  }
}
