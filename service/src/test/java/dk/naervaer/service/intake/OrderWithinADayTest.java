package dk.naervaer.service.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.AdvisoryLine;
import dk.naervaer.events.AdvisoryStatus;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.Topics;
import dk.naervaer.service.testing.Facts;
import dk.naervaer.service.testing.LiveProgram;
import dk.naervaer.service.testing.PayrollForTests;
import dk.naervaer.service.testing.ServersForTests;
import dk.naervaer.service.testing.TestDatabase;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What stands in the evening depends on what became known that day, not on the order or the number
 * of times it came: twenty groups of the same people live through the same days, each in its own
 * order.
 */
class OrderWithinADayTest {
  private static final int ORDERS = 20;
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @RegisterExtension static final TestDatabase database = ServersForTests.running().freshDatabase();

  static final Topics topics = ServersForTests.running().freshTopics();

  @Test
  void everyOrderEndsTheDayWithTheSameAdvisories() {
    Random random = new Random(42);
    try (LiveProgram program =
            LiveProgram.start(database, topics, CopenhagenTime.sweepOn(MONDAY.minusDays(1)));
        PayrollForTests payroll = new PayrollForTests(topics)) {
      for (Map.Entry<LocalDate, Function<String, List<PayrollMessage>>> day : days().entrySet()) {
        program.advanceTo(
            day.getKey().atTime(LocalTime.NOON).atZone(CopenhagenTime.ZONE).toInstant());
        publishInEveryOrder(day.getValue(), payroll, random, program);
        program.settle();

        Map<String, TreeSet<String>> evenings = evenings(program);
        assertThat(evenings).hasSize(ORDERS);
        assertThat(evenings.values())
            .as("evening of %s", day.getKey())
            .containsOnly(evenings.get("G0"));
      }
    }
  }

  private static Map<LocalDate, Function<String, List<PayrollMessage>>> days() {
    LocalDate earlier = MONDAY.minusDays(7);
    Map<LocalDate, Function<String, List<PayrollMessage>>> days = new TreeMap<>();
    days.put(
        MONDAY.plusDays(3),
        group ->
            List.of(
                Facts.employment(group + "-a"),
                Facts.sick(group + "-a", 1, MONDAY, null),
                Facts.sick(group + "-a", 2, MONDAY.plusDays(1), null),
                Facts.employment(group + "-b"),
                Facts.sick(group + "-b", 1, earlier, null)));
    days.put(
        MONDAY.plusDays(4),
        group ->
            List.of(
                Facts.sick(group + "-a", 3, earlier, null),
                Facts.employment(group + "-a", 2, "enhed-137", MONDAY.plusDays(4)),
                Facts.sick(group + "-b", 2, earlier, MONDAY.plusDays(2)),
                Facts.sick(group + "-b", 3, earlier.plusDays(1), null)));
    days.put(
        MONDAY.plusDays(9),
        group ->
            List.of(
                Facts.absence(group + "-a", 4, Facts.SICK, earlier, null, AbsenceStatus.ANNULLED),
                Facts.sick(group + "-b", 4, earlier, MONDAY.plusDays(8)),
                Facts.employment(group + "-b", 2, "enhed-1510", MONDAY.plusDays(9))));
    days.put(
        MONDAY.plusDays(10),
        group ->
            List.of(
                Facts.sick(group + "-a", 5, MONDAY, null),
                Facts.sick(group + "-b", 5, earlier, null),
                Facts.absence(group + "-b", 6, Facts.SICK, MONDAY, null, AbsenceStatus.ACTIVE)));
    return days;
  }

  private static void publishInEveryOrder(
      Function<String, List<PayrollMessage>> day,
      PayrollForTests payroll,
      Random random,
      LiveProgram program) {
    List<PayrollMessage> all = new ArrayList<>();
    for (int order = 0; order < ORDERS; order++) {
      List<PayrollMessage> own = new ArrayList<>(day.apply("G" + order));
      own.addAll(List.copyOf(own).subList(0, random.nextInt(own.size())));
      Collections.shuffle(own, random);
      all.addAll(own);
    }
    for (PayrollMessage message : all) {
      payroll.publish(message);
      if (random.nextInt(4) == 0) {
        payroll.flush();
      }
      if (random.nextInt(20) == 0) {
        program.settle();
      }
    }
    payroll.flush();
  }

  /** What stands of each group, without the group's name. */
  private static Map<String, TreeSet<String>> evenings(LiveProgram program) {
    Map<String, TreeSet<String>> evenings = new TreeMap<>();
    for (int order = 0; order < ORDERS; order++) {
      evenings.put("G" + order, new TreeSet<>());
    }
    for (AdvisoryLine line : program.lines()) {
      if (line.status() == AdvisoryStatus.GIVEN || line.status() == AdvisoryStatus.DONE) {
        String employee = String.valueOf(line.employeeId());
        String group = employee.substring(0, employee.indexOf('-'));
        Objects.requireNonNull(evenings.get(group))
            .add(employee.substring(group.length()) + " " + said(line));
      }
    }
    return evenings;
  }

  private static String said(AdvisoryLine line) {
    return String.join(
        " ",
        line.rule(),
        String.valueOf(line.instance()),
        line.workUnit(),
        String.valueOf(line.caseFirstDay()),
        line.dueOn().toString(),
        String.valueOf(CopenhagenTime.dateAt(Objects.requireNonNull(line.givenAt()))),
        line.status().name(),
        String.valueOf(line.late()),
        line.why());
  }
}
