package dk.naervaer.service.texts;

import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.PlatformClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts that hold the words people are written. */
@Configuration(proxyBeanMethods = false)
class TextsConfiguration {

  @Bean
  Texts texts(JdbcClient jdbc, BookInForce book, PlatformClock clock) {
    return new Texts(new TextStore(jdbc), book, clock);
  }
}
