package dk.naervaer.service.advisory;

import dk.naervaer.service.delivery.Outbox;
import dk.naervaer.service.platform.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts that keep advisories. */
@Configuration(proxyBeanMethods = false)
class AdvisoryConfiguration {

  @Bean
  AdvisoryDesk advisoryDesk(
      JdbcClient jdbc,
      Outbox outbox,
      Topics topics,
      MeterRegistry meters,
      ObjectProvider<PassedOn> readers) {
    return new AdvisoryDesk(
        new AdvisoryStore(jdbc),
        new WorkUnitStore(jdbc),
        outbox,
        topics,
        new AdvisoryCounts(meters),
        readers.orderedStream().toList());
  }

  @Bean
  OldAdvisories oldAdvisories(JdbcClient jdbc) {
    return new OldAdvisories(new OldAdvisoryStore(jdbc));
  }

  @Bean
  AdvisoryList advisoryList(JdbcClient jdbc) {
    return new AdvisoryList(new AdvisoryListStore(jdbc));
  }
}
