package dk.naervaer.service.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** Of a mail no more is fetched than a report can stand in. */
class BouncesTest {
  private static final int LARGEST = 1024 * 1024;

  @Test
  void aLargeMailIsNotFetchedToItsEnd() throws MessagingException {
    MimeMessage large =
        new MimeMessage(Session.getInstance(new Properties())) {
          @Override
          public void writeTo(OutputStream out) throws IOException {
            for (int letter = 0; letter < 2 * LARGEST; letter++) {
              out.write(' ');
            }
            throw new IOException("all of it was fetched");
          }
        };
    assertThat(Bounces.beginning(large)).hasSize(LARGEST);
  }
}
