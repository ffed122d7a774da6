package dk.naervaer.service.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Calendar;
import java.util.Date;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Which technology may be used where, and what every package owes its reader. */
record TechnologyRules(Layout layout) {

  private static final Set<String> CLOCK_CALLS =
      Set.of(
          "now",
          "system",
          "systemDefault",
          "systemUTC",
          "systemDefaultZone",
          "tickMillis",
          "tickSeconds",
          "tickMinutes",
          "currentTimeMillis");

  ArchRule droolsOnlyInTheEngine() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(layout.module("rules.engine"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .because("the engine can then be exchanged, and its traps stay in one place");
  }

  ArchRule librariesWithoutFrameworks() {
    return noClasses()
        .that()
        .resideInAnyPackage(
            layout.module("rules"), layout.module("events"), layout.module("config"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework..", "org.apache.kafka..", "java.sql..", "javax.sql..")
        .because("replay and other programs use them without servers");
  }

  ArchRule sqlOnlyInStores() {
    return noClasses()
        .that(
            not(resideInAnyPackage(layout.service("platform")))
                .and(not(partOfAClassNamed("Store")))
                // Wiring hands a client on and asks nothing of it.
                .and(not(partOfAClassNamed("Configuration"))))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.sql..", "org.springframework.jdbc..", "org.postgresql..", "org.flywaydb..")
        .because("whoever looks for SQL looks into the stores");
  }

  ArchRule kafkaOnlyAtTheEdges() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(layout.service("intake", "delivery", "platform", "bench", "demo"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.kafka..", "kafka..")
        .because("topics are the way in and the way out, not the way inside");
  }

  ArchRule rolesKnowNoLogin() {
    return noClasses()
        .that()
        .resideInAnyPackage(layout.service("access", "inbox"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.springframework.security..", "org.springframework.web..", "jakarta.servlet..")
        .because("who somebody is does not depend on how he or she logged in");
  }

  ArchRule onlyThePlatformAsksTheClock() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(layout.service("platform"))
        .should()
        .accessTargetWhere(asksTheMachineForTheTime())
        .because("a day must come out the same when it is played again");
  }

  ArchRule everyPackageIsNullMarked() {
    return classes().should(resideInANullMarkedPackage());
  }

  ArchRule namesFromTheDomain() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Manager|Helper|Utils?|Impl|Service)")
        .because("a noun or a verb of the domain says more");
  }

  private static DescribedPredicate<JavaClass> partOfAClassNamed(String ending) {
    return DescribedPredicate.describe(
        "part of a class named …" + ending,
        type -> {
          JavaClass outermost = type;
          while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
          }
          return outermost.getSimpleName().endsWith(ending);
        });
  }

  private static DescribedPredicate<JavaAccess<?>> asksTheMachineForTheTime() {
    return DescribedPredicate.describe(
        "it asks the machine for the time or the zone",
        access -> {
          String owner = access.getTargetOwner().getName();
          boolean time = owner.startsWith("java.time.") || owner.equals(System.class.getName());
          return (time && CLOCK_CALLS.contains(access.getName()) && !isGivenAClock(access))
              || owner.equals(Date.class.getName())
              || owner.equals(Calendar.class.getName());
        });
  }

  private static boolean isGivenAClock(JavaAccess<?> access) {
    return access.getTarget() instanceof AccessTarget.CodeUnitAccessTarget called
        && called.getRawParameterTypes().stream()
            .anyMatch(type -> type.isEquivalentTo(Clock.class));
  }

  private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
    return new ArchCondition<>("reside in a package marked @NullMarked") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        JavaPackage home = type.getPackage();
        boolean marked =
            home.tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
        if (!marked) {
          events.add(
              SimpleConditionEvent.violated(
                  type, type.getName() + " is in a package without @NullMarked package-info"));
        }
      }
    };
  }
}
