package dk.naervaer.service.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever opens the project sees its four parts and where to read about them, and nothing else. */
class TopLevelTest {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  private static final Set<String> PRESCRIBED =
      Set.of(
          "pom.xml",
          "README.md",
          "LICENSE",
          "CONTRIBUTING.md",
          "CHANGELOG.md",
          "events",
          "rules",
          "config",
          "service");

  /** What the build makes; git passes it by. */
  private static final String MADE = "target";

  @Test
  void theTopLevelHoldsOnlyWhatIsPrescribed() throws IOException {
    assertThat(entries())
        .filteredOn(name -> !name.startsWith(".") && !name.equals(MADE))
        .isSubsetOf(PRESCRIBED)
        .contains("pom.xml", "events", "rules", "config", "service");
  }

  private static List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(PROJECT)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }
}
