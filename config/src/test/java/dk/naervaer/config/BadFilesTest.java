package dk.naervaer.config;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Every file of {@code bad-files.yaml} is answered with exactly the lines that stand there. */
class BadFilesTest {
  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void isToldInDanishWithCodeRowAndColumn(BadFile bad) throws IOException {
    Checked<RulesAndConfig> read = check(bad);

    assertThat(read.faults().stream().map(fault -> fault.line(Language.DANISH)))
        .containsExactlyElementsOf(bad.faults());
    assertThat(read.usable())
        .isEqualTo(bad.faults().stream().allMatch(line -> line.contains("(advarsel)")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void andInEnglishWithTheSamePlace(BadFile bad) throws IOException {
    assertThat(check(bad).faults()).allSatisfy(BadFilesTest::isToldInEnglish);
  }

  private static void isToldInEnglish(Fault fault) {
    assertThat(fault.english()).matches("(?s)[A-Z].*[.?]").isNotEqualTo(fault.danish());
    assertThat(fault.line(Language.ENGLISH)).startsWith(fault.code() + " ").contains(fault.file());
  }

  @Test
  void thereAreEnoughOfThemAndNoneIsTheOther() throws IOException {
    assertThat(badFiles()).hasSizeGreaterThanOrEqualTo(100);
    assertThat(badFiles()).extracting(BadFile::what).doesNotHaveDuplicates();
  }

  private Checked<RulesAndConfig> check(BadFile bad) throws IOException {
    bad.layInto(root);
    return RulesAndConfig.load(root.resolve("rules"), root.resolve("config"));
  }

  static List<BadFile> badFiles() throws IOException {
    try (InputStream yaml = BadFilesTest.class.getResourceAsStream("bad-files.yaml")) {
      return new YAMLMapper()
          .readValue(Objects.requireNonNull(yaml), new TypeReference<List<BadFile>>() {});
    }
  }
}
