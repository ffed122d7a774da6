package dk.naervaer.service.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Of a mail no more is fetched than a report can stand in. */
class BouncesTest {
  @Test
  @Timeout(30)
  void aMailWithoutEndKeepsNoneWaitingBehindIt() throws MessagingException {
    MimeMessage endless =
        new MimeMessage(Session.getInstance(new Properties())) {
          @Override
          public void writeTo(OutputStream out) throws IOException {
            while (true) {
              out.write(' ');
            }
          }
        };
    assertThat(Bounces.beginning(endless)).hasSize(1024 * 1024);
  }
}
