package dk.naervaer.service.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A rule of the program's shape, with the planted classes it has to find.
 *
 * @param rule for the layout it was made for
 * @param planted simple names of the classes, below {@code planted}, that break it
 */
record Guard(ArchRule rule, Set<String> planted) {

  static Stream<Guard> all(Layout layout) {
    return Stream.concat(modules(new ModuleRules(layout)), technology(new TechnologyRules(layout)));
  }

  private static Stream<Guard> modules(ModuleRules rules) {
    return Stream.of(
        guard(rules.rulesKnowNobody(), "RulesThatReadEvents"),
        guard(rules.eventsKnowNobody(), "EventThatKnowsRules"),
        guard(rules.configKnowsOnlyRules(), "ConfigThatKnowsThePlatform"),
        guard(rules.nobodyKnowsThePortal(), "DeliveryThatKnowsThePortal"),
        guard(
            rules.theWayKnowsNoneOfItsUsers(),
            "AdvisoryThatKnowsTheInbox",
            "AssessmentThatKnowsReplay",
            "DeliveryThatKnowsThePortal"),
        guard(rules.platformKnowsNoDomain(), "PlatformThatKnowsAdvisories"),
        guard(rules.dataFlowsOneWay(), "CasefileThatAsksIntake", "DeliveryThatAsksAdvisory"),
        guard(rules.noCycles(), "AdvisoryThatAsksDelivery", "DeliveryThatAsksAdvisory"));
  }

  private static Stream<Guard> technology(TechnologyRules rules) {
    return Stream.of(
        guard(rules.droolsOnlyInTheEngine(), "DroolsOutsideTheEngine"),
        guard(rules.librariesWithoutFrameworks(), "RulesWithSpring"),
        guard(rules.sqlOnlyInStores(), "SqlInAReader"),
        guard(rules.kafkaOnlyAtTheEdges(), "KafkaInside"),
        guard(rules.rolesKnowNoLogin(), "RolesThatKnowTheLogin"),
        guard(rules.onlyThePlatformAsksTheClock(), "DayFromTheMachine"),
        guard(rules.everyPackageIsNullMarked(), "WithoutNullMark"),
        guard(rules.namesFromTheDomain(), "AdvisoryManager"));
  }

  private static Guard guard(ArchRule rule, String... planted) {
    return new Guard(rule, Set.of(planted));
  }
}
