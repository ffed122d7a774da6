package dk.naervaer.service.delivery;

import dk.naervaer.service.platform.Bell;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.TimedWork;
import dk.naervaer.service.platform.WorkThread;
import dk.naervaer.service.platform.sql.Seal;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts that send mail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {
  /** Looked at after whoever writes mails. */
  private static final int LAST = 100;

  @Bean
  MailStore mailStore(JdbcClient jdbc, Seal seal) {
    return new MailStore(jdbc, seal);
  }

  @Bean
  Bell mailBell() {
    return new Bell();
  }

  @Bean
  MailOutbox mailOutbox(MailStore store, MailSettings settings, Bell mailBell) {
    return new MailOutbox(store, settings.hasServer(), mailBell);
  }

  @Bean
  @Order(LAST)
  TimedWork mailPost(
      MailStore store,
      MailSettings settings,
      PlatformTransactionManager transactions,
      PlatformClock clock,
      MeterRegistry meters) {
    TransactionTemplate apart = new TransactionTemplate(transactions);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    return new Post(
        store,
        new SmtpCourier(settings),
        new TransactionTemplate(transactions),
        apart,
        clock,
        settings.giveUpAfter(),
        meters);
  }

  @Bean
  WorkThread mailThread(TimedWork mailPost, PlatformClock clock, Bell mailBell) {
    return new WorkThread("mail", mailPost, clock, mailBell);
  }

  @Bean
  @ConditionalOnProperty("naervaer.mail.bounces.host")
  WorkThread bounceThread(MailStore store, MailSettings settings, PlatformClock clock) {
    return new WorkThread(
        "bounces", new Bounces(settings.bounces(), store, clock), clock, new Bell());
  }
}
