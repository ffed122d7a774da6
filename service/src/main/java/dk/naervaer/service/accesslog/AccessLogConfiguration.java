package dk.naervaer.service.accesslog;

import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.OnBehalf;
import dk.naervaer.service.platform.sql.Seal;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts that log accesses. */
@Configuration(proxyBeanMethods = false)
class AccessLogConfiguration {

  @Bean
  AccessChain accessChain(Seal seal) {
    return new AccessChain(seal);
  }

  @Bean
  AccessSamples accessSamples(
      PlatformTransactionManager transactions,
      JdbcClient jdbc,
      PlatformClock clock,
      AccessChain chain) {
    AccessSamples samples =
        new AccessSamples(
            new TransactionTemplate(transactions), new AccessStore(jdbc), clock, chain);
    samples.sealOld();
    return samples;
  }

  @Bean
  AccessLog accessLog(
      PlatformTransactionManager transactions,
      JdbcClient jdbc,
      PlatformClock clock,
      AccessChain chain,
      AccessSamples samples,
      MeterRegistry meters) {
    AccessLog log =
        new AccessLog(
            new TransactionTemplate(transactions), new AccessStore(jdbc), clock, chain, samples);
    meters.gauge("access.log.newest", log, one -> OnBehalf.theProgram(one::newestNumber));
    return log;
  }
}
