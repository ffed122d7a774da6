package dk.naervaer.service.demo;

import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.assessment.FirstFiles;
import dk.naervaer.service.casefile.FactDesk;
import dk.naervaer.service.demo.payroll.DemoMunicipality;
import dk.naervaer.service.demo.payroll.PayrollSimulator;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.DemoState;
import dk.naervaer.service.platform.KafkaConnection;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.StoreMeta;
import dk.naervaer.service.platform.StoreMetaStore;
import dk.naervaer.service.platform.Topics;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the demo; in a store that was not begun for it they do nothing. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DemoSettings.class)
class DemoConfiguration {
  private static final Logger LOG = LoggerFactory.getLogger(DemoConfiguration.class);

  // After the clock, for with it the store's row is written.
  @Bean
  @DependsOn("platformClock")
  FirstFiles demoFiles(StoreMetaStore meta, DemoSettings settings, PlatformClock clock) {
    return settings.demo() && isIn(meta, DemoState.WANTED)
        ? (rules, config) ->
            DemoFiles.layInto(rules, config, CopenhagenTime.dateAt(clock.machineTime()))
        : FirstFiles.SHIPPED;
  }

  @Bean
  DemoRun demoRun(
      PlatformClock clock,
      DrivenClock drive,
      StoreMetaStore meta,
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      KafkaConnection kafka,
      Topics topics,
      BookInForce book,
      AdvisoryList advisories,
      FactDesk facts,
      DemoSettings settings) {
    DemoStore store = new DemoStore(jdbc);
    LastYear lastYear =
        new LastYear(clock, drive, meta, store, new TransactionTemplate(transactions));
    Optional<DemoPlan> plan =
        isWanted(meta, settings)
            ? Optional.of(plan(clock, meta.find().orElseThrow(), settings, book))
            : Optional.empty();
    Leaders leaders = new Leaders(advisories, facts);
    return new DemoRun(
        clock, lastYear, store, () -> new PayrollOutbox(kafka, topics), leaders, plan);
  }

  @Bean
  DemoHealth demoHealthIndicator(DemoRun run) {
    return new DemoHealth(run);
  }

  private static boolean isWanted(StoreMetaStore meta, DemoSettings settings) {
    return settings.demo() && !isIn(meta, DemoState.NONE);
  }

  private static boolean isIn(StoreMetaStore meta, DemoState state) {
    return meta.find().orElseThrow().demo() == state;
  }

  private static DemoPlan plan(
      PlatformClock clock, StoreMeta meta, DemoSettings settings, BookInForce book) {
    LocalDate begun = CopenhagenTime.dateAt(meta.begunAt());
    LocalDate firstDay = begun.minusYears(1);
    DemoMunicipality municipality = DemoMunicipality.firstHomes(settings.demoHomes());
    ProgressLog progress = new ProgressLog(firstDay, CopenhagenTime.dateAt(clock.machineTime()));
    if (!knows(book, municipality)) {
      LOG.warn("The demo has nobody in it: organisation.yaml doesn't name its homes");
      return new DemoPlan(_ -> List.of(), progress);
    }
    PayrollSimulator payroll = new PayrollSimulator(municipality, settings.demoSeed(), firstDay);
    return new DemoPlan(payroll::until, progress);
  }

  private static boolean knows(BookInForce book, DemoMunicipality municipality) {
    var organisation = book.current().configuration().organisation();
    return municipality.homes().stream().allMatch(home -> organisation.find(home.id()).isPresent());
  }
}
