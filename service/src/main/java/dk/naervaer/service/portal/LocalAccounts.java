package dk.naervaer.service.portal;

import dk.naervaer.service.access.Caller;
import dk.naervaer.service.access.Callers;
import dk.naervaer.service.access.Grant;
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
 * The coordinator's account and one for everybody the organisation names who has a password. What
 * each may do is asked anew at each login.
 */
final class LocalAccounts implements UserDetailsService {
  private final Callers callers;
  private final CoordinatorPassword coordinator;
  private final AccountPasswords passwords;
  private final PasswordEncoder encoder;
  private final Map<String, String> encoded = new ConcurrentHashMap<>();

  LocalAccounts(
      Callers callers,
      CoordinatorPassword coordinator,
      AccountPasswords passwords,
      PasswordEncoder encoder) {
    this.callers = callers;
    this.coordinator = coordinator;
    this.passwords = passwords;
    this.encoder = encoder;
    passwords.prepare(callers.accounts());
  }

  @Override
  public UserDetails loadUserByUsername(String username) {
    Caller caller = callers.find(username).orElseThrow(() -> noSuchAccount(username));
    String password = passwordOf(username).orElseThrow(() -> noSuchAccount(username));
    return User.withUsername(username)
        .password(encoded.computeIfAbsent(username, _ -> encoder.encode(password)))
        .roles(
            caller.grants().stream()
                .map(Grant::role)
                .map(Enum::name)
                .distinct()
                .toArray(String[]::new))
        .build();
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
