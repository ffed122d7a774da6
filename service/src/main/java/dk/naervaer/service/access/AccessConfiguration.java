package dk.naervaer.service.access;

import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.PlatformClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that tell who is who. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  Callers callers(BookInForce book, PlatformClock clock) {
    return new Callers(book, clock);
  }
}
