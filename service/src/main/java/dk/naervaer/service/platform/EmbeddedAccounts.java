package dk.naervaer.service.platform;

import dk.naervaer.service.platform.embedded.Credentials;
import java.util.Collection;
import java.util.Optional;

/** The accounts of an embedded store: everybody's password stands in the data folder. */
record EmbeddedAccounts(Credentials credentials) implements AccountPasswords {

  @Override
  public Optional<String> of(String account) {
    return credentials.accountPassword(account);
  }

  @Override
  public void prepare(Collection<String> accounts) {
    credentials.prepareAccounts(accounts);
  }

  @Override
  public String toString() {
    return "EmbeddedAccounts[hidden]";
  }
}
