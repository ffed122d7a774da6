package dk.naervaer.service.inbox;

import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.Registrations;
import dk.naervaer.service.platform.PlatformClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the inbox. */
@Configuration(proxyBeanMethods = false)
class InboxConfiguration {

  @Bean
  Sight sight(
      AdvisoryList advisories, Registrations registrations, BookInForce book, PlatformClock clock) {
    return new Sight(advisories, registrations, book, clock);
  }
}
