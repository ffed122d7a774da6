package dk.naervaer.service.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Proves a local account by its password: slowly, but for one that was right a moment ago. Of an
 * account that there is not a password is hashed all the same.
 */
final class PasswordLogin extends DaoAuthenticationProvider {
  private final RememberedPasswords remembered;

  PasswordLogin(
      UserDetailsService accounts, PasswordEncoder encoder, RememberedPasswords remembered) {
    super(accounts);
    this.remembered = remembered;
    setPasswordEncoder(encoder);
    setPostAuthenticationChecks(PasswordLogin::refuseFirst);
  }

  // Once it was found right: whoever does not know it is not told that it is one.
  private static void refuseFirst(UserDetails account) {
    if (!account.isCredentialsNonExpired()) {
      throw new FirstPassword(account.getUsername(), String.valueOf(account.getPassword()));
    }
  }

  @Override
  protected void additionalAuthenticationChecks(
      UserDetails account, UsernamePasswordAuthenticationToken typed)
      throws AuthenticationException {
    String name = account.getUsername();
    String kept = String.valueOf(account.getPassword());
    String presented = presented(typed);
    if (presented == null || !remembered.isKnown(name, kept, presented)) {
      super.additionalAuthenticationChecks(account, typed);
      remembered.remember(name, kept, String.valueOf(presented));
    }
  }

  private static @Nullable String presented(UsernamePasswordAuthenticationToken typed) {
    Object presented = typed.getCredentials();
    return presented == null ? null : presented.toString();
  }
}
