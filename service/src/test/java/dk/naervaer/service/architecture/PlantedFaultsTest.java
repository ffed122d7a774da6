package dk.naervaer.service.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every rule finds the fault that was planted for it, and takes nothing else for one. */
class PlantedFaultsTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter().importPackages(Layout.PLANTED.base());

  private static final Pattern PLANTED_CLASS =
      Pattern.compile(Pattern.quote(Layout.PLANTED.base()) + "(?:\\.[a-z]+)*\\.([A-Z]\\w*)");

  @TestFactory
  Stream<DynamicTest> everyRuleFindsItsFault() {
    return Guard.all(Layout.PLANTED)
        .map(
            guard ->
                DynamicTest.dynamicTest(
                    guard.rule().getDescription(),
                    () ->
                        assertThat(found(guard.rule()))
                            .as(guard.rule().getDescription())
                            .isEqualTo(guard.planted())));
  }

  private static Set<String> found(ArchRule rule) {
    return rule.evaluate(PROGRAM).getFailureReport().getDetails().stream()
        .flatMap(detail -> PLANTED_CLASS.matcher(detail).results())
        .map((MatchResult match) -> match.group(1))
        .filter(name -> !name.equals("Blameless"))
        .collect(Collectors.toSet());
  }
}
