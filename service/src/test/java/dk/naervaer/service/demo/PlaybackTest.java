package dk.naervaer.service.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.demo.payroll.DemoMunicipality;
import dk.naervaer.service.demo.payroll.PayrollEvent;
import dk.naervaer.service.demo.payroll.PayrollSimulator;
import dk.naervaer.service.intake.DrivenClock;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.KafkaConnection;
import dk.naervaer.service.platform.PlatformClock;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Six weeks of four homes, played through the real topics and broken off on the way. */
class PlaybackTest {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
  private static final Instant BEGIN = midnight(FIRST_DAY);
  private static final Instant END = midnight(FIRST_DAY.plusWeeks(6));
  private static final int POSTS_BEFORE_THE_BREAK = 25;
  private static final List<PayrollEvent> EVENTS =
      new PayrollSimulator(DemoMunicipality.firstHomes(4), DemoMunicipality.SEED, FIRST_DAY)
          .until(END);

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  private static final Topics TOPICS = ServersForTests.running().freshTopics();

  @TempDir static Path folder = Path.of("");

  private static ConfigurableApplicationContext program;

  @BeforeAll
  static void played() {
    Path rules = folder.resolve("rules");
    Path config = folder.resolve("config");
    DemoFiles.layInto(rules, config, LocalDate.of(2026, 11, 22));
    program =
        ServersForTests.running()
            .program(
                database,
                TOPICS,
                "--naervaer.simulated=true",
                "--naervaer.clock=" + BEGIN,
                "--naervaer.rules=" + rules,
                "--naervaer.config=" + config);
    AtomicInteger posts = new AtomicInteger();
    assertThatThrownBy(() -> play(_ -> breakOff(posts.incrementAndGet())))
        .isInstanceOf(CancellationException.class);
    play(_ -> {});
  }

  private static void play(Consumer<Instant> reached) {
    KafkaConnection kafka = program.getBean(KafkaConnection.class);
    try (PayrollOutbox outbox = new PayrollOutbox(kafka, TOPICS)) {
      new Playback(program.getBean(PlatformClock.class), program.getBean(DrivenClock.class), outbox)
          .play(EVENTS, END, reached);
    }
  }

  private static void breakOff(int posts) {
    if (posts == POSTS_BEFORE_THE_BREAK) {
      throw new CancellationException("as if killed");
    }
  }

  @AfterAll
  static void ended() {
    program.close();
  }

  @Test
  void theClockStandsAtTheEndAndAllIsSettled() {
    assertThat(program.getBean(DrivenClock.class).status())
        .isEqualTo(new DrivenClock.Status(END, true));
  }

  @Test
  void everyEventHasArrivedOnce() {
    assertThat(rows("intake_record")).isEqualTo(distinct(PayrollEvent::id));
  }

  @Test
  void everybodyIsKnown() {
    assertThat(rows("employee")).isEqualTo(distinct(PlaybackTest::employee));
  }

  @Test
  void leadersHaveBeenAdvisedByTheMunicipalitysSheetAndByTheirOwn() {
    List<AdvisoryLine> lines = program.getBean(AdvisoryList.class).lines(AdvisoryQuery.all());
    assertThat(lines).hasSizeGreaterThan(20);
    assertThat(lines).anyMatch(line -> line.rule().equals("K03"));
    assertThat(lines)
        .filteredOn(line -> line.rule().equals("T07"))
        .isNotEmpty()
        .allMatch(line -> "plejecenter-solhoej".equals(line.workUnit()));
    assertThat(lines)
        .filteredOn(line -> line.status() == AdvisoryStatus.GIVEN)
        .isNotEmpty()
        .allMatch(line -> !line.why().isBlank());
  }

  @Test
  void thereIsNoDemoInAStoreThatWasNotBegunForIt() {
    assertThat(program.getBean(DemoRun.class).progress()).isEmpty();
  }

  private static long distinct(Function<PayrollEvent, String> name) {
    return EVENTS.stream().map(name).distinct().count();
  }

  private static String employee(PayrollEvent event) {
    PayrollMessage message = event.message();
    return message.employeeId();
  }

  private static long rows(String table) {
    return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
  }

  private static Instant midnight(LocalDate day) {
    return day.atStartOfDay(CopenhagenTime.ZONE).toInstant();
  }
}
