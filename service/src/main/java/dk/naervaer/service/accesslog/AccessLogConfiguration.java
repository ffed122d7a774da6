package dk.naervaer.service.accesslog;

import dk.naervaer.service.platform.PlatformClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts that log accesses. */
@Configuration(proxyBeanMethods = false)
class AccessLogConfiguration {

  @Bean
  AccessLog accessLog(
      PlatformTransactionManager transactions, JdbcClient jdbc, PlatformClock clock) {
    return new AccessLog(new TransactionTemplate(transactions), new AccessStore(jdbc), clock);
  }
}
