package dk.naervaer.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dk.naervaer.rules.Wanted;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.engine.RuleText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every core rule has scenarios in which it fires and in which it is silent, and they hold. */
class CoreRulesTest {
  private static final Path RULEBOOK = Path.of("rulebook");
  private static final RuleEngine WHOLE = RuleEngine.shipped();

  @TestFactory
  Stream<DynamicNode> everyScenarioHoldsInTheWholeBook() {
    ScenarioRun run = new ScenarioRun(WHOLE);
    return RuleText.shipped().stream()
        .map(
            rule ->
                dynamicContainer(
                    rule.code(),
                    scenarios(rule).stream()
                        .map(
                            scenario ->
                                dynamicTest(
                                    scenario.name(),
                                    () ->
                                        assertThat(words(run.play(scenario)))
                                            .containsExactlyElementsOf(scenario.gives())))));
  }

  @TestFactory
  Stream<DynamicNode> everyRuleAloneFiresInOneScenarioAndIsSilentInAnother() {
    return RuleText.shipped().stream()
        .map(rule -> dynamicTest(rule.code(), () -> firesAndIsSilent(rule)));
  }

  private static void firesAndIsSilent(RuleText rule) {
    ScenarioRun run = new ScenarioRun(RuleEngine.compile(List.of(rule)));
    List<Boolean> fired =
        scenarios(rule).stream().map(s -> run.play(s).stream().anyMatch(by(rule))).toList();
    assertThat(fired).as("fires in some scenario, silent in some").contains(true, false);
  }

  private static Predicate<Wanted> by(RuleText rule) {
    return wanted ->
        wanted.rows().stream().anyMatch(row -> row.explanation().coreRule().equals(rule.code()));
  }

  @Test
  void theIndexNamesEveryFolderAndEachHoldsItsThreeFiles() throws IOException {
    Set<String> folders = new TreeSet<>();
    try (Stream<Path> files = Files.walk(RULEBOOK, 2)) {
      files
          .filter(Files::isDirectory)
          .map(RULEBOOK::relativize)
          .filter(folder -> folder.getNameCount() == 2)
          .forEach(folder -> folders.add(folder.toString().replace('\\', '/')));
    }
    assertThat(RuleText.shipped().stream().map(RuleText::folder))
        .containsExactlyElementsOf(folders);
    for (RuleText rule : RuleText.shipped()) {
      assertThat(RULEBOOK.resolve(rule.folder()))
          .isDirectoryContaining("glob:**/" + rule.code() + ".drl")
          .isDirectoryContaining("glob:**/scenarios.yaml")
          .isDirectoryContaining("glob:**/why.md");
    }
  }

  private static List<String> words(List<Wanted> wanted) {
    return wanted.stream().map(ScenarioRun::words).toList();
  }

  private static List<Scenario> scenarios(RuleText rule) {
    String path = "/naervaer/rulebook/" + rule.folder() + "/scenarios.yaml";
    try (InputStream yaml = CoreRulesTest.class.getResourceAsStream(path)) {
      return ScenarioFile.read(Objects.requireNonNull(yaml, path));
    } catch (IOException e) {
      throw new IllegalStateException(path, e);
    }
  }
}
