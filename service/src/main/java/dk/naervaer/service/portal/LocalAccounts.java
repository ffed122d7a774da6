package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.EmployeeAccounts;
import dk.naervaer.service.access.Grant;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.platform.AccountPasswords;
import dk.naervaer.service.platform.CoordinatorPassword;
import dk.naervaer.service.platform.PasswordHashes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * The coordinator's account, one for everybody the organisation names who has a password, and those
 * opened for employees. What each may do is asked anew at each login.
 */
final class LocalAccounts implements UserDetailsService {
  private final Callers callers;
  private final CoordinatorPassword coordinator;
  private final AccountPasswords passwords;
  private final EmployeeAccounts employees;
  private final Map<String, String> drawn = new ConcurrentHashMap<>();

  LocalAccounts(
      Callers callers,
      CoordinatorPassword coordinator,
      AccountPasswords passwords,
      EmployeeAccounts employees) {
    this.callers = callers;
    this.coordinator = coordinator;
    this.passwords = passwords;
    this.employees = employees;
    passwords.prepare(callers.accounts());
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    // What the database would refuse to look for is no account.
    if (username.chars().anyMatch(Character::isISOControl)) {
      throw noSuchAccount(username);
    }
    Caller caller = callers.find(username).orElseThrow(() -> noSuchAccount(username));
    EmployeeAccounts.Kept kept = kept(caller).orElseThrow(() -> noSuchAccount(username));
    return User.withUsername(username)
        .password(kept.encoded())
        .credentialsExpired(kept.first())
        .roles(
            caller.grants().stream()
                .map(Grant::role)
                .map(Enum::name)
                .distinct()
                .toArray(String[]::new))
        .build();
  }

  private Optional<EmployeeAccounts.Kept> kept(Caller caller) {
    return caller.isAny(Role.EMPLOYEE)
        ? employees.password(caller.id())
        : passwordOf(caller.id())
            .map(password -> new EmployeeAccounts.Kept(kept(caller.id(), password), false));
  }

  // The settings hold a hash; what was drawn for an account stands in a file as it is.
  private String kept(String account, String password) {
    return PasswordHashes.isHash(password)
        ? password
        : drawn.computeIfAbsent(account, _ -> KeptPasswords.drawn(password));
  }

  private Optional<String> passwordOf(String account) {
    return account.equals(CoordinatorPassword.USER)
        ? Optional.of(coordinator.value())
        : passwords.of(account);
  }

  private static UsernameNotFoundException noSuchAccount(String username) {
    return UsernameNotFoundException.fromUsername(username);
  }
}
