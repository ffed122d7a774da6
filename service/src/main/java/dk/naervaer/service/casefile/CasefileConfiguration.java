package dk.naervaer.service.casefile;

import dk.naervaer.service.advisory.AdvisoryDesk;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.sql.Seal;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts that keep the facts. */
@Configuration(proxyBeanMethods = false)
class CasefileConfiguration {

  @Bean
  FactStore factStore(JdbcClient jdbc, Seal seal) {
    return new FactStore(jdbc, seal);
  }

  @Bean
  HeldStore heldStore(JdbcClient jdbc, Seal seal) {
    return new HeldStore(jdbc, seal);
  }

  @Bean
  CaseDesk caseDesk(
      JdbcClient jdbc,
      FactStore facts,
      HeldStore held,
      AdvisoryDesk advisories,
      BookInForce book,
      MeterRegistry meters,
      PlatformClock clock) {
    return new CaseDesk(
        new EmployeeStore(jdbc),
        facts,
        held,
        advisories,
        book,
        new CaseCounts(meters, held, clock));
  }

  @Bean
  FactDesk factDesk(
      PlatformTransactionManager transactions,
      CaseDesk desk,
      Registrations registrations,
      PlatformClock clock) {
    return new FactDesk(new TransactionTemplate(transactions), desk, registrations, clock);
  }

  @Bean
  WorkUnitDesk workUnitDesk(
      JdbcClient jdbc, FactStore facts, AdvisoryDesk advisories, BookInForce book) {
    return new WorkUnitDesk(new EmployeeStore(jdbc), facts, advisories, book);
  }

  @Bean
  SwapTrial swapTrial(
      PlatformTransactionManager transactions,
      CaseDesk desk,
      FactHistory history,
      PlatformClock clock) {
    return new SwapTrial(new TransactionTemplate(transactions), desk, history);
  }

  @Bean
  FactHistory factHistory(JdbcClient jdbc, Seal seal) {
    return new FactHistory(new FactHistoryStore(jdbc, seal));
  }

  @Bean
  HeldDesk heldDesk(
      PlatformTransactionManager transactions,
      CaseDesk desk,
      HeldStore held,
      JdbcClient jdbc,
      PlatformClock clock) {
    return new HeldDesk(
        new TransactionTemplate(transactions), desk, held, new HeldActStore(jdbc), clock);
  }

  @Bean
  OldFacts oldFacts(JdbcClient jdbc, FactStore facts, BookInForce book) {
    return new OldFacts(new OldFactsStore(jdbc), new EmployeeStore(jdbc), facts, book);
  }

  @Bean
  Registrations registrations(JdbcClient jdbc, FactStore facts, HeldStore held, Seal seal) {
    ResponsibilityStore responsibilities = new ResponsibilityStore(jdbc);
    return new Registrations(
        facts,
        held,
        new EmployeeStore(jdbc),
        responsibilities,
        new OpenAbsenceStore(jdbc, responsibilities),
        seal);
  }
}
