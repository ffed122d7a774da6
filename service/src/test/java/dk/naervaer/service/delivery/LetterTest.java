package dk.naervaer.service.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A mail goes to one. */
class LetterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"g:a@x.example,b@y.example;", "all:;", "a@x.example, b@y.example", "a@x b@y", ""})
  void anAddressThatIsNotOneIsNone(String address) {
    assertThatThrownBy(() -> written(address)).isInstanceOf(AddressException.class);
  }

  @Test
  void anOrdinaryOneIs() throws MessagingException {
    assertThat(written("a@x.example").getAllRecipients()).hasSize(1);
  }

  private static MimeMessage written(String address) throws MessagingException {
    MailDraft draft =
        new MailDraft("k", "digest", "L1", "N", address, "da", "Hej", "Hej", "Hej", null, null);
    return new Letter("naervaer@kommune.example")
        .write(
            new MimeMessage(Session.getInstance(new Properties())),
            new Mail(
                1, "<1@naervaer.invalid>", draft, Instant.EPOCH, MailState.SENDING, 0, null, null),
            Instant.EPOCH);
  }
}
