package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.EmployeeAccounts;
import dk.naervaer.service.access.Grant;
import dk.naervaer.service.access.Role;
import dk.naervaer.service.platform.AccountPasswords;
import dk.naervaer.service.platform.CoordinatorPassword;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * The coordinator's account, one for everybody the organisation names who has a password, and those
 * opened for employees. What each may do is asked anew at each login.
 */
final class LocalAccounts implements UserDetailsService {
  private final Callers callers;
  private final CoordinatorPassword coordinator;
  private final AccountPasswords passwords;
  private final PasswordEncoder encoder;
  private final EmployeeAccounts employees;
  private final Map<String, String> encoded = new ConcurrentHashMap<>();

  LocalAccounts(
      Callers callers,
      CoordinatorPassword coordinator,
      AccountPasswords passwords,
      PasswordEncoder encoder,
      EmployeeAccounts employees) {
    this.callers = callers;
    this.coordinator = coordinator;
    this.passwords = passwords;
    this.encoder = encoder;
    this.employees = employees;
    passwords.prepare(callers.accounts());
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    Caller caller = callers.find(username).orElseThrow(() -> noSuchAccount(username));
    return User.withUsername(username)
        .password(encoded(caller).orElseThrow(() -> noSuchAccount(username)))
        .roles(
            caller.grants().stream()
                .map(Grant::role)
                .map(Enum::name)
                .distinct()
                .toArray(String[]::new))
        .build();
  }

  private Optional<String> encoded(Caller caller) {
    return caller.isAny(Role.EMPLOYEE)
        ? employees.password(caller.id())
        : passwordOf(caller.id())
            .map(password -> encoded.computeIfAbsent(caller.id(), _ -> encoder.encode(password)));
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
