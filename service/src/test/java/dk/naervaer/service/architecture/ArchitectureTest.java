package dk.naervaer.service.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dk.naervaer.config.Configuration;
import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.service.Naervaer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The program keeps its shape. */
class ArchitectureTest {
  private static final JavaClasses PROGRAM =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(Layout.REAL.base());

  /** Without this a broken class path would let every rule hold over nothing. */
  @Test
  void everyModuleWasRead() {
    assertThat(Stream.of(AbsenceMessage.class, RuleBook.class, Configuration.class, Naervaer.class))
        .allMatch(PROGRAM::contain);
  }

  @TestFactory
  Stream<DynamicTest> theProgramKeepsEveryRule() {
    return Guard.all(Layout.REAL)
        .map(Guard::rule)
        .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(PROGRAM)));
  }
}
