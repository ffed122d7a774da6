package dk.naervaer.service.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.service.advisory.AdvisoryList;
import dk.naervaer.service.advisory.AdvisoryQuery;
import dk.naervaer.service.advisory.ShownAdvisory;
import dk.naervaer.service.assessment.BookInForce;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Books are swapped while records stream in: none is lost, none is judged by a book not in force.
 */
class SwapTest {
  private static final int SWAPS = Integer.getInteger("naervaer.swaps", 20);
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
      int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
      for (int number = 2; number <= SWAPS; number++) {
        swap(program, number, inForce);
      }
      more.set(false);
      load.join();
      program.settle();

      assertThat(book.epoch()).isEqualTo(SWAPS);
      assertThat(inForce).hasSize(SWAPS + 1);
      assertThat(ManagementFactory.getClassLoadingMXBean().getLoadedClassCount() - classes)
          .as("classes loaded by swaps")
          .isLessThan(400 + SWAPS / 10);
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

  /** Each is away since the day before yesterday, so that day 3 is today. */
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
    }
  }

  private static void swap(LiveProgram program, int number, Set<String> inForce) {
    Ledger ledger = program.bean(Ledger.class);
    BookInForce book = program.bean(BookInForce.class);
    LocalDate from = TODAY.plusDays(number);
    byte[] bytes =
        (HEADER + "T" + (1000 + number) + ";dag;77;;alle;ring;;2;leder;\n")
            .getBytes(StandardCharsets.UTF_8);
    database
        .transactions()
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
    assertThat(program.bean(BookKeeper.class).refresh()).isTrue();
    inForce.add(book.current().rules().hash());
  }
}
