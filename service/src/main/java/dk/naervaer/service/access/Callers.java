package dk.naervaer.service.access;

import dk.naervaer.config.Deputy;
import dk.naervaer.config.Organisation;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.CoordinatorPassword;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who somebody is, from the name of an account, however that was proven. Asked afresh
 * each time: a deputy's days begin and end.
 */
public final class Callers {
  private static final Pattern PLAIN = Pattern.compile("[!-~]+");

  private final BookInForce book;
  private final StandIns standIns;
  private final EmployeeAccounts employees;
  private final PlatformClock clock;
  private volatile @Nullable Known known;

  Callers(BookInForce book, StandIns standIns, EmployeeAccounts employees, PlatformClock clock) {
    this.book = book;
    this.standIns = standIns;
    this.employees = employees;
    this.clock = clock;
  }

  /** Who has this account; empty where the organisation names none and no employee has it. */
  public Optional<Caller> find(String id) {
    return find(roster(), id);
  }

  /** Whether an account is the coordinator's or of somebody the organisation names. */
  public boolean isNamed(String id) {
    return id.equals(CoordinatorPassword.USER) || roster().find(id).isPresent();
  }

  /**
   * The account that a login server's name for somebody means: some write all of it small. One that
   * nobody has, or that several are spelt alike, is told as it came.
   */
  public String accountNamed(String name) {
    Set<String> ids = roster().ids();
    // Of other letters there are too many that look or count as each other.
    if (ids.contains(name) || !PLAIN.matcher(name).matches()) {
      return name;
    }
    List<String> alike = ids.stream().filter(name::equalsIgnoreCase).toList();
    return alike.size() == 1 ? alike.getFirst() : name;
  }

  private Optional<Caller> find(Roster roster, String id) {
    return id.equals(CoordinatorPassword.USER)
        ? Optional.of(roster.builtInCoordinator(id))
        : roster.find(id).or(() -> employee(id));
  }

  // Whoever the organisation names is that one, whatever payroll's numbers are.
  private Optional<Caller> employee(String id) {
    return employees.has(id)
        ? Optional.of(new Caller(id, id, null, List.of(new Grant(Role.EMPLOYEE, Set.of()))))
        : Optional.empty();
  }

  /** The same; somebody without any right where the organisation doesn't name the account. */
  public Caller of(String id) {
    return find(id).orElseGet(() -> Caller.unknown(id));
  }

  /**
   * Who has this account, as far as the municipality's login says so too: an office is held by its
   * word alone; to lead, to stand in, to sit in a committee and to be liaison takes both the word
   * and the organisation's.
   */
  public Caller of(String id, String name, Collection<AppRole> told) {
    Roster roster = roster();
    return roster.narrowed(find(roster, id).orElseGet(() -> Caller.unknown(id)), name, told);
  }

  /** The accounts of everybody the organisation names, in the order of their ids. */
  public Set<String> accounts() {
    return roster().ids();
  }

  /** Everybody the organisation names, in the order of their ids. */
  public List<Caller> everybody() {
    return roster().everybody();
  }

  /** Those who have a role in a work unit today, in the order of their ids. */
  public List<Caller> having(Role role, String workUnit) {
    return roster().having(role, workUnit);
  }

  /** Who stands in today for the leader of a unit, or of the nearest unit above with one. */
  public List<Deputy> deputiesOf(String workUnit) {
    return roster().deputiesOf(workUnit);
  }

  /** Who stands in today for the liaison of a unit. */
  public List<Deputy> liaisonsDeputiesOf(String workUnit) {
    LocalDate today = clock.today();
    return book.current().configuration().organisation().liaisonOf(workUnit).stream()
        .flatMap(liaison -> liaison.deputies().stream())
        .filter(deputy -> deputy.standsInOn(today))
        .toList();
  }

  // Who stands in is asked afresh each time, from whichever instance it was told to; what follows
  // from it for everybody is worked out again only when it is not what it was.
  private Roster roster() {
    Organisation organisation = book.current().configuration().organisation();
    LocalDate today = clock.today();
    List<StandIn> deputies = standIns.on(today);
    Known last = known;
    if (last != null && last.holdsFor(organisation, deputies, today)) {
      return last.roster;
    }
    Roster roster = new Roster(organisation, deputies, today);
    known = new Known(organisation, deputies, today, roster);
    return roster;
  }

  private record Known(
      Organisation organisation, List<StandIn> standIns, LocalDate today, Roster roster) {
    // The organisation is read as a whole: another one is another object.
    @SuppressWarnings("ReferenceEquality")
    boolean holdsFor(Organisation organisation, List<StandIn> standIns, LocalDate today) {
      return this.organisation == organisation
          && this.today.equals(today)
          && this.standIns.equals(standIns);
    }
  }
}
