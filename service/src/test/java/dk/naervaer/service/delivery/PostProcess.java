package dk.naervaer.service.delivery;

import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.testing.TestDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends the mails of a database in a process of its own, which can be killed. */
public final class PostProcess {
  private PostProcess() {}

  /**
   * Sends what is due.
   *
   * @param arguments database, user, password, port of the mail server, and {@code hold} to stand
   *     still between the server's yes and the commit
   */
  public static void main(String[] arguments) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(arguments[0]);
    database.setUser(arguments[1]);
    database.setPassword(arguments[2]);
    MailSettings settings =
        new MailSettings(
            "127.0.0.1",
            Integer.parseInt(arguments[3]),
            null,
            null,
            "naervaer@prove.example",
            false,
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofHours(4),
            new MailSettings.Bounces(null, 993, null, null, true, Duration.ofMinutes(5)));
    JdbcTransactionManager transactions = new JdbcTransactionManager(database);
    TransactionTemplate apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    SmtpCourier courier = new SmtpCourier(settings);
    new Post(
            new MailStore(JdbcClient.create(database), Seal.of(TestDatabase.NAMES_KEY)),
            arguments.length > 4 ? new Holding(courier) : courier,
            new TransactionTemplate(transactions),
            apart,
            PlatformClock.real(),
            settings.giveUpAfter(),
            new SimpleMeterRegistry())
        .run();
    System.out.println("sent");
  }

  /** Says that the server has said yes, and comes no further. */
  private record Holding(Courier courier) implements Courier {
    @Override
    public Answer hand(Mail mail, Instant now) {
      Answer answer = courier.hand(mail, now);
      System.out.println("250");
      try {
        System.in.read();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
      return answer;
    }
  }
}
