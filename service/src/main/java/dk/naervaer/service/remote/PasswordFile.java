package dk.naervaer.service.remote;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Passwords in a file such as {@code credentials.properties}. */
final class PasswordFile {
  private PasswordFile() {}

  // Never an argument: those can be read by everybody on the machine.
  static String of(Path credentials, String account) throws IOException {
    Properties known = new Properties();
    try (Reader reader = Files.newBufferedReader(credentials)) {
      known.load(reader);
    }
    String own = known.getProperty("account." + account + ".password");
    String password = own == null ? known.getProperty(account + ".password") : own;
    if (password == null) {
      throw new IllegalArgumentException(credentials + " holds no password of " + account);
    }
    return password;
  }
}
