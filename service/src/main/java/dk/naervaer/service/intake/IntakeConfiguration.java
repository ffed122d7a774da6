package dk.naervaer.service.intake;

import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.casefile.CaseDesk;
import dk.naervaer.service.casefile.HeldDesk;
import dk.naervaer.service.casefile.WorkUnitDesk;
import dk.naervaer.service.delivery.Outbox;
import dk.naervaer.service.platform.KafkaConnection;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.TimedWork;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.platform.sql.Seal;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the way in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeSettings.class)
class IntakeConfiguration {

  @Bean
  InputTopics inputTopics(Topics topics, IntakeSettings settings) {
    return InputTopics.of(topics, settings);
  }

  @Bean
  IntakeStore intakeStore(JdbcClient jdbc) {
    return new IntakeStore(jdbc);
  }

  @Bean
  RefusedStore refusedStore(JdbcClient jdbc, Seal seal) {
    return new RefusedStore(jdbc, seal);
  }

  @Bean(destroyMethod = "close")
  Admin intakeAdmin(KafkaConnection kafka) {
    return Admin.create(kafka.properties());
  }

  @Bean
  Backlog backlog(Admin admin, IntakeStore store, InputTopics inputs) {
    return new Backlog(admin, store, inputs);
  }

  @Bean
  EventCounts eventCounts(MeterRegistry meters, Backlog backlog) {
    return new EventCounts(meters, backlog);
  }

  @Bean
  TakeBatch takeBatch(
      PlatformTransactionManager transactions,
      IntakeStore store,
      RefusedStore refused,
      CaseDesk desk,
      Outbox outbox,
      PlatformClock clock,
      Topics topics,
      EventCounts counts) {
    return new TakeBatch(
        new TransactionTemplate(transactions), store, refused, desk, outbox, clock, topics, counts);
  }

  @Bean
  Intake intake(
      KafkaConnection kafka,
      IntakeSettings settings,
      InputTopics inputs,
      IntakeStore store,
      Admin admin,
      TakeBatch takeBatch) {
    IntakeConsumers consumers = new IntakeConsumers(kafka, settings);
    TopicIds topics = new TopicIds(admin);
    return new Intake(
        number ->
            new IntakeWorker(
                bytes -> consumers.consumer(number, bytes), inputs, store, topics, takeBatch),
        settings.workers());
  }

  @Bean
  IntakeHealth intakeHealthIndicator(Intake intake, Admin admin, InputTopics inputs) {
    return new IntakeHealth(intake, admin, inputs);
  }

  @Bean
  ReleasePass releasePass(
      PlatformTransactionManager transactions,
      CaseDesk desk,
      Outbox outbox,
      PlatformClock clock,
      Topics topics,
      EventCounts counts) {
    return new ReleasePass(
        new TransactionTemplate(transactions), desk, outbox, clock, topics, counts);
  }

  @Bean
  HeldRecords heldRecords(
      PlatformTransactionManager transactions,
      HeldDesk desk,
      ReleasePass release,
      Outbox outbox,
      PlatformClock clock,
      Topics topics,
      EventCounts counts) {
    return new HeldRecords(
        new TransactionTemplate(transactions),
        desk,
        release,
        new Discards(outbox, topics, counts),
        clock);
  }

  @Bean
  OldTopicRecords oldTopicRecords(
      Admin intakeAdmin,
      IntakeStore store,
      InputTopics inputs,
      Topics topics,
      IntakeSettings settings) {
    return new OldTopicRecords(intakeAdmin, store, inputs, topics, settings.clearTopics());
  }

  @Bean
  OldRecords oldRecords(HeldDesk desk, HeldRecords held, RefusedRecords refused) {
    return new OldRecords(desk, held, refused);
  }

  @Bean
  RefusedRecords refusedRecords(
      PlatformTransactionManager transactions,
      RefusedStore store,
      TakeBatch takeBatch,
      InputTopics inputs,
      HeldDesk held,
      Outbox outbox,
      PlatformClock clock,
      Topics topics,
      EventCounts counts) {
    return new RefusedRecords(
        new TransactionTemplate(transactions),
        store,
        takeBatch,
        inputs,
        held,
        new Discards(outbox, topics, counts),
        clock);
  }

  @Bean
  SweepStops sweepStops(
      PlatformTransactionManager transactions, JdbcClient jdbc, PlatformClock clock) {
    return new SweepStops(new TransactionTemplate(transactions), new SweepStore(jdbc), clock);
  }

  @Bean
  SweepHealth sweepHealthIndicator(SweepStops stops) {
    return new SweepHealth(stops);
  }

  @Bean
  Sweep sweep(
      PlatformTransactionManager transactions,
      JdbcClient jdbc,
      CaseDesk desk,
      WorkUnitDesk workUnits,
      SweepStops stops,
      IntakeSettings settings,
      BookInForce book,
      PlatformClock clock,
      MeterRegistry meters) {
    return new Sweep(
        new TransactionTemplate(transactions),
        new SweepStore(jdbc),
        stops,
        settings.mostWithdrawn(),
        book,
        desk,
        workUnits,
        clock,
        meters);
  }

  @Bean
  Housekeeping housekeeping(ReleasePass releasePass, Sweep sweep) {
    return new Housekeeping(releasePass, sweep);
  }

  @Bean
  Settled settled(
      Housekeeping housekeeping,
      Backlog backlog,
      Sweep sweep,
      Outbox outbox,
      ObjectProvider<TimedWork> timed,
      PlatformClock clock) {
    return new Settled(housekeeping, backlog, sweep, outbox, timed.orderedStream().toList(), clock);
  }

  @Bean
  DrivenClock drivenClock(PlatformClock clock, Sweep sweep, Settled settled) {
    return new DrivenClock(clock, sweep, settled);
  }

  @Bean
  IntakeRemarks intakeRemarks(IntakeStore store) {
    return new IntakeRemarks(store);
  }
}
