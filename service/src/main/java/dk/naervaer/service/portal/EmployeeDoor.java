package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.EmployeeAccounts;
import dk.naervaer.service.inbox.AboutEmployee;
import dk.naervaer.service.platform.PlatformClock;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Opens and closes the accounts of employees; a password is drawn, shown once and kept encoded. */
@Component
public class EmployeeDoor {
  private static final int LENGTH = 14;

  /** Without the letters and digits that are taken for each other when somebody types them over. */
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private final AboutEmployee about;
  private final EmployeeAccounts accounts;
  private final Callers callers;
  private final PasswordEncoder encoder;
  private final PlatformClock clock;
  private final KnownSessions sessions;

  EmployeeDoor(
      AboutEmployee about,
      EmployeeAccounts accounts,
      Callers callers,
      PasswordEncoder encoder,
      PlatformClock clock,
      KnownSessions sessions) {
    this.about = about;
    this.accounts = accounts;
    this.callers = callers;
    this.encoder = encoder;
    this.clock = clock;
    this.sessions = sessions;
  }

  /**
   * Whether payroll's number is the name of somebody's account of the organisation's: that account
   * is not touched. Told to whom it concerns alone.
   */
  public boolean isTaken(Caller caller, String employeeId) {
    return callers.isNamed(employeeId) && about.mayOpenAccount(caller, employeeId);
  }

  /** The password drawn; empty when it is none of the caller's affair, or the name is taken. */
  public Optional<String> open(Caller caller, String employeeId) {
    if (callers.isNamed(employeeId) || !about.mayOpenAccount(caller, employeeId)) {
      return Optional.empty();
    }
    String password = drawn();
    accounts.open(employeeId, String.valueOf(encoder.encode(password)), caller.id(), clock.now());
    // Whoever is in by the old password is out.
    sessions.endAll(employeeId);
    about.gotPassword(caller, employeeId);
    return Optional.of(password);
  }

  /** False when it is none of the caller's affair. */
  public boolean close(Caller caller, String employeeId) {
    boolean may = about.mayOpenAccount(caller, employeeId);
    if (may) {
      accounts.close(employeeId);
      // Those of a name that is somebody else's are not the employee's.
      if (!callers.isNamed(employeeId)) {
        sessions.endAll(employeeId);
      }
    }
    return may;
  }

  private static String drawn() {
    return new SecureRandom()
        .ints(LENGTH, 0, ALPHABET.length())
        .mapToObj(at -> ALPHABET.substring(at, at + 1))
        .collect(Collectors.joining());
  }
}
