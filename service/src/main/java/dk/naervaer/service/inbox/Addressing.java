package dk.naervaer.service.inbox;

import dk.naervaer.config.Deputy;
import dk.naervaer.config.Leader;
import dk.naervaer.config.Liaison;
import dk.naervaer.config.Organisation;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Before whom something lies, and who is written to about it. */
record Addressing(Organisation organisation, Callers callers) {
  private static final String EVERYBODY_WITH_THE_ROLE = "";

  /**
   * The account something lies before; empty when it lies before everybody with the role. An
   * employee's is the employee's own affair: see {@link RenewItems}.
   *
   * @param named the leader payroll names
   */
  String addressee(Recipient recipient, String workUnit, @Nullable String named) {
    return switch (recipient) {
      case LEADER ->
          new Leadership(organisation)
              .of(workUnit, named)
              .map(Leader::id)
              .orElse(EVERYBODY_WITH_THE_ROLE);
      case LIAISON ->
          organisation.liaisonOf(workUnit).map(Liaison::id).orElse(EVERYBODY_WITH_THE_ROLE);
      case COORDINATOR, HR, PAYROLL, EMPLOYEE -> EVERYBODY_WITH_THE_ROLE;
    };
  }

  /** The role that something without an addressee lies before. */
  static Role roleOf(Recipient recipient) {
    return switch (recipient) {
      case HR -> Role.HR;
      case PAYROLL -> Role.PAYROLL;
      case LEADER, LIAISON, COORDINATOR, EMPLOYEE -> Role.COORDINATOR;
    };
  }

  /** Who is written to when an item has come to the end of this stage. */
  List<Caller> mailboxes(Item item) {
    Ask ask = item.ask();
    Map<String, Caller> people = new LinkedHashMap<>();
    List<Caller> asked =
        switch (item.telling().stage()) {
          case NEW, TOLD, FALLEN_AWAY -> readers(ask);
          case REMINDED -> deputies(ask);
          case WITH_DEPUTY, WITH_NEXT_LEVEL -> nextLevel(ask);
        };
    asked.forEach(person -> people.put(person.id(), person));
    return List.copyOf(people.values());
  }

  private List<Caller> readers(Ask ask) {
    return readers(ask.recipient(), ask.workUnit(), ask.addressee());
  }

  /** The reader, and while a deputy stands in for set days, that one too. */
  List<Caller> readers(Recipient recipient, String workUnit, String addressee) {
    if (recipient == Recipient.EMPLOYEE) {
      return List.of();
    }
    if (addressee.isEmpty()) {
      return callers.having(roleOf(recipient), workUnit);
    }
    List<Caller> people = new ArrayList<>();
    callers.find(addressee).ifPresent(people::add);
    standIns(recipient, workUnit, addressee).stream()
        .filter(deputy -> deputy.from() != null && deputy.to() != null)
        .forEach(deputy -> callers.find(deputy.id()).ifPresent(people::add));
    return people;
  }

  // Where nobody stands in, the level above is told a step earlier.
  private List<Caller> deputies(Ask ask) {
    List<Caller> people = new ArrayList<>();
    standIns(ask.recipient(), ask.workUnit(), ask.addressee())
        .forEach(deputy -> callers.find(deputy.id()).ifPresent(people::add));
    return people.isEmpty() ? nextLevel(ask) : people;
  }

  private List<Deputy> standIns(Recipient recipient, String workUnit, String addressee) {
    return switch (recipient) {
      case LEADER ->
          new Leadership(organisation).isUnitsOwn(addressee, workUnit)
              ? callers.deputiesOf(workUnit)
              : List.of();
      case LIAISON ->
          organisation
                  .liaisonOf(workUnit)
                  .filter(liaison -> liaison.id().equals(addressee))
                  .isPresent()
              ? callers.liaisonsDeputiesOf(workUnit)
              : List.of();
      case COORDINATOR, HR, PAYROLL, EMPLOYEE -> List.of();
    };
  }

  private List<Caller> nextLevel(Ask ask) {
    Optional<Caller> above =
        ask.recipient() == Recipient.LEADER
            ? above(ask.workUnit()).map(Leader::id).flatMap(callers::find)
            : Optional.empty();
    return above
        .filter(person -> !person.id().equals(ask.addressee()))
        .map(List::of)
        .orElseGet(() -> callers.having(Role.COORDINATOR, ask.workUnit()));
  }

  /** The leader above the one who leads a unit; empty when there is none. */
  Optional<Leader> above(String workUnit) {
    return organisation.ledUnit(workUnit).flatMap(led -> organisation.leaderAbove(led.id()));
  }
}
