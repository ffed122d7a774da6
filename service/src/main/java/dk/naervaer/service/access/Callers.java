package dk.naervaer.service.access;

import dk.naervaer.config.Organisation;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.CoordinatorPassword;
import dk.naervaer.service.platform.PlatformClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out who somebody is, from the name of an account, however that was proven. Asked afresh
 * each time: a deputy's days begin and end.
 */
public final class Callers {
  private final BookInForce book;
  private final EmployeeAccounts employees;
  private final PlatformClock clock;

  Callers(BookInForce book, EmployeeAccounts employees, PlatformClock clock) {
    this.book = book;
    this.employees = employees;
    this.clock = clock;
  }

  /** Who has this account; empty where the organisation names none and no employee has it. */
  public Optional<Caller> find(String id) {
    LocalDate today = clock.today();
    Organisation organisation = book.current().configuration().organisation();
    if (id.equals(CoordinatorPassword.USER)) {
      return Optional.of(new Roster(organisation, today).builtInCoordinator(id));
    }
    return new Roster(organisation, today).find(id).or(() -> employee(id));
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

  /** The accounts of everybody the organisation names, in the order of their ids. */
  public Set<String> accounts() {
    return new Roster(book.current().configuration().organisation(), clock.today()).ids();
  }

  /** Those who have a role in a work unit today, in the order of their ids. */
  public List<Caller> having(Role role, String workUnit) {
    return new Roster(book.current().configuration().organisation(), clock.today())
        .having(role, workUnit);
  }
}
