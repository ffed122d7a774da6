package dk.naervaer.service.platform;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The accounts that the settings name; there are no others. */
record SetAccounts(Map<String, String> passwords) implements AccountPasswords {

  @Override
  public Optional<String> of(String account) {
    return Optional.ofNullable(passwords.get(account)).filter(password -> !password.isBlank());
  }

  @Override
  public void prepare(Collection<String> accounts) {
    // Nothing is drawn where nobody could read it.
  }

  @Override
  public String toString() {
    return "SetAccounts[hidden]";
  }
}
