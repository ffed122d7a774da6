package dk.naervaer.service.retention;

import dk.naervaer.service.access.EmployeeAccounts;
import dk.naervaer.service.accesslog.AccessLog;
import dk.naervaer.service.advisory.OldAdvisories;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.OldFacts;
import dk.naervaer.service.delivery.MailOutbox;
import dk.naervaer.service.inbox.OldItems;
import dk.naervaer.service.intake.OldRecords;
import dk.naervaer.service.intake.OldTopicRecords;
import dk.naervaer.service.platform.Bell;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.TimedWork;
import dk.naervaer.service.platform.WorkThread;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts that let go. */
@Configuration(proxyBeanMethods = false)
class RetentionConfiguration {

  @Bean
  RetentionDesk retentionDesk(
      JdbcClient jdbc,
      OldFacts facts,
      OldAdvisories advisories,
      OldItems items,
      MailOutbox mails,
      OldRecords records,
      OldTopicRecords topicRecords,
      EmployeeAccounts accounts,
      AccessLog accesses,
      BookInForce book,
      PlatformClock clock,
      PlatformTransactionManager transactions) {
    return new RetentionDesk(
        new RetentionStore(jdbc),
        facts,
        advisories,
        items,
        mails,
        records,
        topicRecords,
        accounts,
        accesses,
        book,
        clock,
        new TransactionTemplate(transactions));
  }

  @Bean
  TimedWork retentionRound(RetentionDesk desk, JdbcClient jdbc, PlatformClock clock) {
    return new RetentionRound(desk, new RetentionStore(jdbc), clock);
  }

  @Bean
  WorkThread retentionThread(TimedWork retentionRound, PlatformClock clock) {
    return new WorkThread("retention", retentionRound, clock, new Bell());
  }
}
