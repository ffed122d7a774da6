package dk.naervaer.service.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/** Who may know whom. */
record ModuleRules(Layout layout) {

  /**
   * The way of the data through the service; a package knows those after it, never those before.
   */
  private static final List<String> WAY =
      List.of("intake", "casefile", "assessment", "advisory", "delivery");

  ArchRule rulesKnowNobody() {
    return noClasses()
        .that()
        .resideInAPackage(layout.module("rules"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            layout.module("events"), layout.module("config"), layout.module("service"))
        .because("advice is a pure function that any program can call");
  }

  ArchRule eventsKnowNobody() {
    return noClasses()
        .that()
        .resideInAPackage(layout.module("events"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            layout.module("rules"), layout.module("config"), layout.module("service"))
        .because("payroll's supplier takes the contract and nothing else");
  }

  ArchRule configKnowsOnlyRules() {
    return noClasses()
        .that()
        .resideInAPackage(layout.module("config"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(layout.module("events"), layout.module("service"))
        .because("settings are read the same way with and without a service");
  }

  ArchRule nobodyKnowsThePortal() {
    return noClasses()
        .that()
        .resideOutsideOfPackages(layout.service("portal"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(layout.service("portal"))
        .because("the portal shows; what others need belongs where the data is");
  }

  ArchRule theWayKnowsNoneOfItsUsers() {
    return noClasses()
        .that()
        .resideInAnyPackage(layout.service(WAY.toArray(String[]::new)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            layout.service(
                "access",
                "texts",
                "inbox",
                "replay",
                "rehearsal",
                "governance",
                "retention",
                "demo",
                "bench",
                "portal",
                "check",
                "sheets"))
        .because("advice is complete without what tells, plays, shows or measures it");
  }

  ArchRule platformKnowsNoDomain() {
    return noClasses()
        .that()
        .resideInAnyPackage(layout.service("platform"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            layout.service(
                "intake",
                "casefile",
                "assessment",
                "advisory",
                "delivery",
                "access",
                "texts",
                "inbox",
                "portal",
                "replay",
                "demo",
                "bench",
                "check",
                "sheets",
                "governance",
                "rehearsal",
                "retention",
                "statistics"))
        .because("every package stands on the platform");
  }

  ArchRule dataFlowsOneWay() {
    CompositeArchRule way = CompositeArchRule.of(knowsNoneBefore(1));
    for (int place = 2; place < WAY.size(); place++) {
      way = way.and(knowsNoneBefore(place));
    }
    return way.as("data flows " + String.join(" → ", WAY));
  }

  private ArchRule knowsNoneBefore(int place) {
    return noClasses()
        .that()
        .resideInAnyPackage(layout.service(WAY.get(place)))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(layout.service(WAY.subList(0, place).toArray(String[]::new)))
        .allowEmptyShould(true);
  }

  ArchRule noCycles() {
    return slices().matching(layout.base() + ".service.(*)..").should().beFreeOfCycles();
  }
}
