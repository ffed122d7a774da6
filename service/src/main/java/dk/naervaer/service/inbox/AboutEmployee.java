package dk.naervaer.service.inbox;

import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.access.Seen;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.casefile.Responsibility;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.OnBehalf;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Shows what is held about an employee: to the employee everything, to the data protection officer
 * the same, to leaders, HR and coordinators what concerns the employments that are their affair.
 * Whom it was shown to is kept, and shown too.
 */
public final class AboutEmployee {
  private final HeldDataBook held;
  private final NoticeStore store;
  private final PasswordMail passwords;
  private final Registrations registrations;
  private final Sight sight;
  private final PlatformClock clock;

  AboutEmployee(
      HeldDataBook held,
      NoticeStore store,
      PasswordMail passwords,
      Registrations registrations,
      Sight sight,
      PlatformClock clock) {
    this.held = held;
    this.store = store;
    this.passwords = passwords;
    this.registrations = registrations;
    this.sight = sight;
    this.clock = clock;
  }

  /** What is held about the caller; empty for whoever is no employee. */
  public Optional<HeldData> own(Caller caller) {
    return caller.isAny(Role.EMPLOYEE) ? of(caller, caller.id()) : Optional.empty();
  }

  /** What is held about somebody, as far as it is the caller's affair; empty when nothing is. */
  public Optional<HeldData> of(Caller caller, String employeeId) {
    List<EmploymentHistory> all = registrations.historiesOf(List.of(employeeId));
    Set<String> open = employmentsOpen(caller, employeeId, all);
    List<EmploymentHistory> shown =
        all.stream().filter(history -> open.contains(history.employmentId())).toList();
    boolean whole = seesAll(caller, employeeId);
    Optional<HeldData> data = data(caller, employeeId, shown, whole);
    data.ifPresent(_ -> note(caller, employeeId, whole));
    return data;
  }

  private Optional<HeldData> data(
      Caller caller, String employeeId, List<EmploymentHistory> shown, boolean whole) {
    if (whole) {
      return shown.isEmpty()
          ? held.waitingOnly(employeeId)
          : Optional.of(held.of(employeeId, shown, true));
    }
    List<EmploymentHistory> read = shown.stream().map(one -> sight.read(caller, one)).toList();
    return read.isEmpty() ? Optional.empty() : Optional.of(held.of(employeeId, read, false));
  }

  private void note(Caller caller, String employeeId, boolean whole) {
    Seen.employee(employeeId);
    if (!caller.id().equals(employeeId)) {
      shown(employeeId, caller.id(), role(caller, employeeId, whole).word());
    }
  }

  /**
   * Whether the caller may open an account for an employee: HR and coordinators of the unit, not of
   * one that he or she has left for another.
   */
  public boolean mayOpenAccount(Caller caller, String employeeId) {
    boolean may =
        responsibilities(registrations.runningOn(clock.today(), List.of(employeeId))).stream()
            .anyMatch(one -> caller.isAnyIn(one.workUnit(), Role.HR, Role.COORDINATOR));
    if (may) {
      Seen.employee(employeeId);
    }
    return may;
  }

  /**
   * Hands a first password on: by mail where the employee can be reached so, else by the caller,
   * who could use it. Which of them stands in what is held.
   *
   * @param until when it can be exchanged for an own one
   * @return whether it went by mail
   */
  public boolean handPassword(Caller caller, String employeeId, String password, Instant until) {
    boolean mailed = passwords.send(employeeId, password, until);
    Role opener = roleFor(caller, employeeId, Role.HR, Role.COORDINATOR);
    shown(employeeId, caller.id(), opener.word() + (mailed ? "-account" : "-password"));
    return mailed;
  }

  /** Notes in what is held that somebody who had the first password got an own one for it. */
  public void tookPassword(String employeeId) {
    shown(employeeId, employeeId, "own-password");
  }

  private void shown(String employeeId, String account, String role) {
    try (OnBehalf.Scope _ = OnBehalf.theProgram()) {
      store.shown(employeeId, account, role, clock.now());
    }
  }

  private static boolean seesAll(Caller caller, String employeeId) {
    boolean own = caller.isAny(Role.EMPLOYEE) && caller.id().equals(employeeId);
    return own || caller.isOfAll(Role.DATA_PROTECTION);
  }

  private Set<String> employmentsOpen(
      Caller caller, String employeeId, List<EmploymentHistory> all) {
    if (seesAll(caller, employeeId)) {
      return all.stream().map(EmploymentHistory::employmentId).collect(Collectors.toSet());
    }
    Set<String> open = new TreeSet<>();
    for (Responsibility one : responsibilities(employeeId)) {
      boolean may =
          caller.isAnyIn(one.workUnit(), Role.HR, Role.COORDINATOR)
              || sight.leads(caller, one.employmentId());
      if (may && one.employeeId().equals(employeeId)) {
        open.add(one.employmentId());
      }
    }
    return open;
  }

  private List<Responsibility> responsibilities(String employeeId) {
    return responsibilities(registrations.employmentsOn(clock.today(), List.of(employeeId)));
  }

  private List<Responsibility> responsibilities(List<EmploymentMessage> employments) {
    return registrations.responsibilities(
        employments.stream().map(EmploymentMessage::employmentId).toList(), clock.today());
  }

  // What opened it: a person can be a leader here and a deputy there.
  private Role role(Caller caller, String employeeId, boolean whole) {
    return whole
        ? Role.DATA_PROTECTION
        : roleFor(caller, employeeId, Role.LEADER, Role.DEPUTY, Role.HR, Role.COORDINATOR);
  }

  /** The first of these that the caller has for somebody; else the first: by name, in no unit. */
  private Role roleFor(Caller caller, String employeeId, Role... roles) {
    List<String> units =
        responsibilities(employeeId).stream().map(Responsibility::workUnit).toList();
    return Arrays.stream(roles)
        .filter(one -> units.stream().anyMatch(unit -> caller.isAnyIn(unit, one)))
        .findFirst()
        .orElse(roles[0]);
  }
}
