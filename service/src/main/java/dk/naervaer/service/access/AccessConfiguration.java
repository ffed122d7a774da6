package dk.naervaer.service.access;

import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.PlatformClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts that tell who is who. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  @Bean
  StandIns standIns(JdbcClient jdbc, BookInForce book, PlatformClock clock) {
    return new StandIns(new StandInStore(jdbc), book, clock);
  }

  @Bean
  EmployeeAccounts employeeAccounts(JdbcClient jdbc, PlatformClock clock) {
    return new EmployeeAccounts(new EmployeeAccountStore(jdbc), clock);
  }

  @Bean
  Callers callers(
      BookInForce book, StandIns standIns, EmployeeAccounts employees, PlatformClock clock) {
    return new Callers(book, standIns, employees, clock);
  }
}
