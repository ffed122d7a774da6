package dk.naervaer.service.bench;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.PayrollMessage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A seeded mix of payroll records: of a hundred, 33 employments, 33 open absences of them (each one
 * advisory), 20 revisions, 9 short closed absences and 5 absences whose employment never comes.
 */
public final class IngestMix {
  private static final int EMPLOYEES = 33;
  private static final int SHORT = 9;
  private static final int REVISED = 20;
  private static final int HELD = 5;
  private static final int DAYS_AWAY = 10;
  private static final int SPREAD = 6;

  /** Absences of a hundred that are not held. */
  static final int ABSENCES = EMPLOYEES + SHORT;

  private final List<PayrollMessage> messages = new ArrayList<>();
  private final String workUnit;
  private final LocalDate today;
  private final Random random;

  private IngestMix(long seed, String workUnit, LocalDate today) {
    this.workUnit = workUnit;
    this.today = today;
    this.random = new Random(seed);
  }

  /**
   * So many hundreds of records, in the order they are published.
   *
   * @param workUnit a unit the program knows
   * @param today the day they are published
   */
  public static List<PayrollMessage> of(int hundreds, long seed, String workUnit, LocalDate today) {
    IngestMix mix = new IngestMix(seed, workUnit, today);
    for (int hundred = 0; hundred < hundreds; hundred++) {
      mix.addHundred(hundred);
    }
    return mix.messages;
  }

  /** One hundred of them alone, always the same for a number; no employee is in two of them. */
  public static List<PayrollMessage> hundred(int number, String workUnit, LocalDate today) {
    IngestMix mix = new IngestMix(number, workUnit, today);
    mix.addHundred(number);
    return mix.messages;
  }

  /** Several of them, from a number on. */
  static List<PayrollMessage> hundreds(int from, int count, String workUnit, LocalDate today) {
    IngestMix mix = new IngestMix(from, workUnit, today);
    for (int hundred = from; hundred < from + count; hundred++) {
      mix.addHundred(hundred);
    }
    return mix.messages;
  }

  private void addHundred(int number) {
    for (int i = 0; i < EMPLOYEES; i++) {
      messages.add(employment("E" + number + "-" + i));
    }
    for (int i = 0; i < EMPLOYEES; i++) {
      messages.add(open("E" + number + "-" + i, 1));
    }
    for (int i = 0; i < SHORT; i++) {
      messages.add(closed("E" + number + "-" + i));
    }
    for (int i = 0; i < REVISED; i++) {
      messages.add(open("E" + number + "-" + i, 2));
    }
    for (int i = 0; i < HELD; i++) {
      messages.add(open("H" + number + "-" + i, 1));
    }
  }

  private EmploymentMessage employment(String employee) {
    return new EmploymentMessage(
        employee,
        employee + "-1",
        1,
        null,
        workUnit,
        null,
        LocalDate.of(2015, 1, 1),
        null,
        null,
        null,
        null,
        null,
        false);
  }

  private AbsenceMessage open(String employee, int revision) {
    LocalDate first = today.minusDays(DAYS_AWAY + (long) random.nextInt(SPREAD));
    return absence(employee, "O", revision, first, null);
  }

  private AbsenceMessage closed(String employee) {
    LocalDate first = today.minusDays(100L + random.nextInt(100));
    return absence(employee, "C", 1, first, first.plusDays(1));
  }

  private static AbsenceMessage absence(
      String employee, String kind, int revision, LocalDate first, @Nullable LocalDate last) {
    return new AbsenceMessage(
        kind + employee,
        revision,
        employee,
        employee + "-1",
        "790",
        first,
        last,
        List.of(),
        AbsenceStatus.ACTIVE,
        Instant.parse("2026-01-01T06:00:00Z").plusSeconds(revision));
  }
}
