package dk.naervaer.service.platform;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Holds that no setting tells a password as it is, where a municipality runs the program. */
final class KeptSecrets {
  private KeptSecrets() {}

  static void mustBeHashes(PlatformSettings settings) {
    Map<String, String> secrets = new TreeMap<>();
    settings.accounts().forEach((account, it) -> secrets.put("naervaer.accounts." + account, it));
    String coordinator = settings.coordinator().password();
    if (coordinator != null) {
      secrets.put("naervaer.coordinator.password", coordinator);
    }
    String plain =
        secrets.entrySet().stream()
            .filter(one -> !one.getValue().isBlank() && !PasswordHashes.isHash(one.getValue()))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    if (!plain.isEmpty()) {
      throw StartRefused.impossible(
          plain
              + " must hold a password's hash ({bcrypt} of strength 10 to 14 or"
              + " {pbkdf2@SpringSecurity_v5_8}), not the password: write each password into a file"
              + " and set what 'naervaer.jar password --from FILE' prints",
          null);
    }
  }
}
