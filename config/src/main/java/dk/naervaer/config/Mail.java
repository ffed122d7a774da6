package dk.naervaer.config;

import java.util.Optional;
import java.util.regex.Pattern;

/** Mail addresses: one ordinary address, nothing that could become a second header or recipient. */
final class Mail {
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[\\p{L}0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[\\p{L}0-9-]{1,63}(\\.[\\p{L}0-9-]{1,63})+");

  private Mail() {}

  /**
   * The address under the key {@code mail}; empty when there is none or, with a fault, a bad one.
   */
  static Optional<String> of(Section section) {
    Optional<String> mail = section.text("mail");
    if (mail.isPresent() && !ADDRESS.matcher(mail.get()).matches()) {
      section.error(
          "R414",
          "mail",
          mail.get(),
          "Det er ingen mailadresse. Skriv den som navn@kommune.dk.",
          "This is no mail address. Write it like name@municipality.dk.");
      return Optional.empty();
    }
    return mail;
  }
}
