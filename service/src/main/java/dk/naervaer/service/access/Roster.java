package dk.naervaer.service.access;

import dk.naervaer.config.Committee;
import dk.naervaer.config.Deputy;
import dk.naervaer.config.Leader;
import dk.naervaer.config.Liaison;
import dk.naervaer.config.Organisation;
import dk.naervaer.config.Staff;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.rules.sheet.Sheet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Everybody the organisation names, with what each may on a day. */
final class Roster {
  private final Organisation organisation;
  private final List<StandIn> standIns;
  private final LocalDate today;
  private final Map<String, Entry> entries = new TreeMap<>();

  Roster(Organisation organisation, List<StandIn> standIns, LocalDate today) {
    this.organisation = organisation;
    this.standIns = standIns;
    this.today = today;
    organisation.workUnits().forEach(this::takeLeaders);
    organisation.committees().forEach(this::takeMembers);
    organisation.staff().forEach(this::takeStaff);
  }

  private static final class Entry {
    private final String name;
    private final @Nullable String mail;
    private final Map<Role, Set<String>> units = new LinkedHashMap<>();

    Entry(String name, @Nullable String mail) {
      this.name = name;
      this.mail = mail;
    }

    void grant(Role role, Set<String> reached) {
      units.computeIfAbsent(role, _ -> new TreeSet<>()).addAll(reached);
    }
  }

  Optional<Caller> find(String id) {
    return Optional.ofNullable(entries.get(id)).map(entry -> caller(id, entry));
  }

  Set<String> ids() {
    return entries.keySet();
  }

  List<Caller> everybody() {
    return entries.entrySet().stream()
        .map(entry -> caller(entry.getKey(), entry.getValue()))
        .toList();
  }

  List<Caller> having(Role role, String workUnit) {
    return entries.entrySet().stream()
        .filter(entry -> entry.getValue().units.getOrDefault(role, Set.of()).contains(workUnit))
        .map(entry -> caller(entry.getKey(), entry.getValue()))
        .toList();
  }

  /** The account every installation has. */
  Caller builtInCoordinator(String id) {
    Grant everything = new Grant(Role.COORDINATOR, below(List.of(Sheet.MUNICIPALITY)));
    return new Caller(id, "Koordinator", null, List.of(everything));
  }

  /** What is left of somebody's rights by what a login tells, with the offices it tells of. */
  Caller narrowed(Caller caller, String name, Collection<AppRole> told) {
    List<Grant> grants = new ArrayList<>();
    for (Role role : Role.values()) {
      Set<String> reached = new TreeSet<>();
      for (AppRole one : AppRole.being(role, told)) {
        Set<String> own = AppRole.isOffice(role) ? everywhere() : caller.workUnitsAs(role);
        String unit = one.workUnit();
        Set<String> within = unit == null ? own : below(List.of(unit));
        own.stream().filter(within::contains).forEach(reached::add);
      }
      if (!reached.isEmpty()) {
        grants.add(new Grant(role, reached));
      }
    }
    // An employee sees only what is his or her own; the account was opened for that.
    caller.grants().stream().filter(grant -> grant.role() == Role.EMPLOYEE).forEach(grants::add);
    return new Caller(caller.id(), name, caller.mail(), grants, leadsWithin(told));
  }

  private @Nullable Set<String> leadsWithin(Collection<AppRole> told) {
    Set<String> within = new TreeSet<>();
    for (AppRole one : AppRole.being(Role.LEADER, told)) {
      String unit = one.workUnit();
      if (unit == null) {
        return null;
      }
      within.addAll(below(List.of(unit)));
    }
    return within;
  }

  private Set<String> everywhere() {
    return below(List.of(Sheet.MUNICIPALITY));
  }

  private static Caller caller(String id, Entry entry) {
    List<Grant> grants = new ArrayList<>();
    entry.units.forEach((role, units) -> grants.add(new Grant(role, units)));
    return new Caller(id, entry.name, entry.mail, grants);
  }

  // A leader, a deputy and a liaison reach as far as nobody nearer has the task.
  private void takeLeaders(WorkUnit workUnit) {
    organisation.ledUnit(workUnit.id()).ifPresent(led -> takeLeader(led, workUnit.id()));
    organisation.liaisonOf(workUnit.id()).ifPresent(liaison -> takeLiaison(liaison, workUnit.id()));
    workUnit.deputies().forEach(deputy -> entry(deputy.id(), deputy.name(), deputy.mail()));
  }

  private void takeLeader(WorkUnit led, String reached) {
    Leader leader = led.leader();
    if (leader != null) {
      entry(leader.id(), leader.name(), leader.mail()).grant(Role.LEADER, Set.of(reached));
    }
    for (Deputy deputy : deputies(led)) {
      entry(deputy.id(), deputy.name(), deputy.mail()).grant(Role.DEPUTY, Set.of(reached));
    }
  }

  /** Who stands in today for the leader of a unit, or of the nearest unit above with one. */
  List<Deputy> deputiesOf(String workUnit) {
    return organisation.ledUnit(workUnit).map(this::deputies).orElse(List.of());
  }

  // Those of the file, and those the leader has told of for set days.
  private List<Deputy> deputies(WorkUnit led) {
    List<Deputy> deputies = new ArrayList<>();
    led.deputies().stream().filter(one -> one.standsInOn(today)).forEach(deputies::add);
    Leader leader = led.leader();
    standIns.stream()
        .filter(one -> leader != null && leader.id().equals(one.leader()))
        .forEach(one -> named(one.deputy()).map(who -> deputy(one, who)).ifPresent(deputies::add));
    return deputies;
  }

  private static Deputy deputy(StandIn standIn, Deputy who) {
    return new Deputy(who.id(), who.name(), who.mail(), standIn.from(), standIn.to());
  }

  private Optional<Deputy> named(String id) {
    return organisation
        .leader(id)
        .map(leader -> new Deputy(leader.id(), leader.name(), leader.mail(), null, null))
        .or(
            () ->
                organisation.workUnits().stream()
                    .flatMap(workUnit -> workUnit.deputies().stream())
                    .filter(deputy -> deputy.id().equals(id))
                    .findFirst());
  }

  private void takeLiaison(Liaison liaison, String reached) {
    entry(liaison.id(), liaison.name(), liaison.mail()).grant(Role.LIAISON, Set.of(reached));
    for (Deputy deputy : liaison.deputies()) {
      Entry entry = entry(deputy.id(), deputy.name(), deputy.mail());
      if (deputy.standsInOn(today)) {
        entry.grant(Role.LIAISON, Set.of(reached));
      }
    }
  }

  private void takeMembers(Committee committee) {
    Set<String> owned = below(committee.workUnits());
    for (Committee.Member member : committee.members()) {
      Role side =
          switch (member.side()) {
            case LEADER -> Role.COMMITTEE_LEADER_SIDE;
            case EMPLOYEE -> Role.COMMITTEE_EMPLOYEE_SIDE;
          };
      Entry entry = entry(member.id(), member.name(), member.mail());
      entry.grant(side, owned);
      if (committee.main()) {
        entry.grant(Role.MAIN_COMMITTEE, owned);
      }
    }
  }

  private void takeStaff(Staff staff) {
    Role role =
        switch (staff.office()) {
          case HR -> Role.HR;
          case PAYROLL -> Role.PAYROLL;
          case COORDINATOR -> Role.COORDINATOR;
          case DATA_PROTECTION -> Role.DATA_PROTECTION;
          case OPERATOR -> Role.OPERATOR;
        };
    entry(staff.id(), staff.name(), staff.mail()).grant(role, below(staff.workUnits()));
  }

  private Set<String> below(List<String> tops) {
    Set<String> reached = new TreeSet<>();
    organisation.workUnits().stream()
        .map(WorkUnit::id)
        .filter(id -> organisation.upwardsFrom(id).stream().anyMatch(up -> tops.contains(up.id())))
        .forEach(reached::add);
    return reached;
  }

  private Entry entry(String id, String name, @Nullable String mail) {
    return entries.computeIfAbsent(id, _ -> new Entry(name, mail));
  }
}
