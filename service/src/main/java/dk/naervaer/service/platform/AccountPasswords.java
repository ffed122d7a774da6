package dk.naervaer.service.platform;

import java.util.Collection;
import java.util.Optional;

/**
 * Passwords of local accounts. Only those an installation keeps itself exist; where people log in
 * elsewhere there are none.
 */
public interface AccountPasswords {
  /**
   * The account's password, or its hash where the settings hold one ({@link PasswordHashes}); empty
   * where it has none.
   */
  Optional<String> of(String account);

  /** Draws and keeps passwords for those of these accounts that lack one, where that is done. */
  void prepare(Collection<String> accounts);
}
