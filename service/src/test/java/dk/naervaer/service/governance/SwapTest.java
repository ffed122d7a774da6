package dk.naervaer.service.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Eventually;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books are swapped while records stream in: none is lost, none is judged by a book not in force.
 */
@Isolated
class SwapTest {
  private static final int SWAPS = Integer.getInteger("naervaer.swaps", 20);

  /** What a program that takes records in has more of by itself, pools and caches included. */
  private static final long MOST_HEAP_LEFT = 32L << 20;

  /** What a program that runs loads now and then; a swap that loaded any would show at once. */
  private static final int MOST_CLASSES = 200;

  private static final long A_SHEET = 16L << 10;
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final String HEADER =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\n";

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  @Test
  void underLoad() throws InterruptedException {
    Topics topics = ServersForTests.running().freshTopics();
    try (LiveProgram program =
            LiveProgram.start(database, topics, Instant.parse("2026-05-04T08:00:00Z"));
        PayrollForTests payroll = new PayrollForTests(topics)) {
      BookInForce book = program.bean(BookInForce.class);
      Set<String> inForce = new HashSet<>(Set.of(book.current().rules().hash()));
      AtomicBoolean more = new AtomicBoolean(true);
      int[] published = new int[1];
      Thread load = Thread.ofPlatform().start(() -> publish(payroll, more, published));
      swap(program, 1, inForce);
      int classes = 0;
      long heap = 0;
      for (int number = 2; number <= SWAPS; number++) {
        swap(program, number, inForce);
        if (number == SWAPS / 2) {
          waitUntilNoClassIsLoaded();
          heap = heapAfterCollection();
          classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
        }
      }
      more.set(false);
      load.join();
      program.settle();

      assertThat(book.epoch()).isEqualTo(SWAPS);
      assertThat(inForce).hasSize(SWAPS + 1);
      assertThat(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes)
          .as("classes loaded by the later half of the swaps")
          .isLessThan(MOST_CLASSES);
      assertThat(heapAfterCollection() - heap)
          .as(
              "bytes of heap that the later half have left behind, the sheets of the last book"
                  + " included")
          .isLessThan(MOST_HEAP_LEFT + SWAPS * A_SHEET);
      assertThat(
              database.jdbc().sql("select count(*) from intake_remark").query(Long.class).single())
          .as("records refused")
          .isZero();
      List<ShownAdvisory> given = program.bean(AdvisoryList.class).page(AdvisoryQuery.all());
      assertThat(given).hasSize(published[0]);
      assertThat(given)
          .extracting(advisory -> advisory.notice().explanation().bookHash())
          .isSubsetOf(inForce);
    }
  }

  @Test
  void everyInstanceWorksByTheNextBook() {
    Topics topics = ServersForTests.running().freshTopics();
    TestDatabase shared = ServersForTests.running().freshDatabase();
    try (shared;
        LiveProgram one = LiveProgram.start(shared, topics, Instant.parse("2026-05-04T08:00:00Z"));
        LiveProgram other =
            LiveProgram.start(shared, topics, Instant.parse("2026-05-04T08:00:00Z"))) {
      BookInForce here = one.bean(BookInForce.class);
      BookInForce there = other.bean(BookInForce.class);
      String before = there.current().rules().hash();
      adopt(one, 1);
      assertThat(one.bean(BookKeeper.class).refresh()).isTrue();
      assertThat(here.current().rules().hash()).isNotEqualTo(before);
      Eventually.isSo("the other instance has the next book", () -> !there.isOutdated());
      assertThat(there.current().rules().hash()).isEqualTo(here.current().rules().hash());
      assertThat(there.current().epoch()).isEqualTo(here.current().epoch());
    }
  }

  /** Until the load alone loads none for a second: it may be the first in this JVM. */
  private static void waitUntilNoClassIsLoaded() {
    Eventually.isSo(
        "a second without a new class",
        () -> {
          long before = ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
          LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
          return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount() == before;
        });
  }

  private static long heapAfterCollection() {
    long least = Long.MAX_VALUE;
    for (int time = 0; time < 3; time++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  /**
   * Each is away since the day before yesterday, so that day 3 is today. More than some fifty a
   * second would pile up: what is measured are swaps.
   */
  private static void publish(PayrollForTests payroll, AtomicBoolean more, int[] published) {
    while (more.get()) {
      String employee = "S" + published[0]++;
      payroll.publish(Facts.employment(employee));
      payroll.publish(
          new AbsenceMessage(
              "A" + employee,
              1,
              employee,
              employee + "-1",
              Facts.SICK,
              TODAY.minusDays(2),
              null,
              List.of(),
              AbsenceStatus.ACTIVE,
              Instant.parse("2026-05-04T08:00:00Z")));
      payroll.flush();
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private static void swap(LiveProgram program, int number, Set<String> inForce) {
    adopt(program, number);
    assertThat(program.bean(BookKeeper.class).refresh()).isTrue();
    inForce.add(program.bean(BookInForce.class).current().rules().hash());
  }

  private static void adopt(LiveProgram program, int number) {
    Ledger ledger = program.bean(Ledger.class);
    BookInForce book = program.bean(BookInForce.class);
    LocalDate from = TODAY.plusDays(number);
    byte[] bytes =
        (HEADER + "T" + (1000 + number) + ";dag;77;;alle;ring;;2;leder;\n")
            .getBytes(StandardCharsets.UTF_8);
    new TransactionTemplate(program.bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            _ -> {
              ledger.add(
                  Instant.parse("2026-05-04T08:00:00Z"),
                  "adopted",
                  Facts.WORK_UNIT,
                  "test",
                  "",
                  Map.of("regelark/" + Facts.WORK_UNIT + "/" + from + ".csv", bytes));
              book.beginEpoch();
            });
  }
}
