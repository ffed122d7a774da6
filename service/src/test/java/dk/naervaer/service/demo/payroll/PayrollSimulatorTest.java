package dk.naervaer.service.demo.payroll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.CloudEvents;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.PayrollReader;
import dk.naervaer.events.Reading;
import dk.naervaer.events.RecordHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payroll of the made-up municipality behaves as payroll does, the same way each time. */
class PayrollSimulatorTest {
  /** Working days a year, from a municipality's own numbers. */
  private static final double HJOERRING = 16.16;

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 11, 20);
  private static final List<PayrollEvent> YEAR = year(DemoMunicipality.SEED, FIRST_DAY);

  @ParameterizedTest
  @ValueSource(longs = {DemoMunicipality.SEED, 1, 2, 3, 4, 5, 6, 7})
  void sicknessComesNearTheWorkingDaysOfARealMunicipality(long seed) {
    LocalDate firstDay = FIRST_DAY.plusDays(seed * 47 % 365);
    assertThat(new SickDays(year(seed, firstDay), firstDay).perEmployee())
        .isCloseTo(HJOERRING, within(HJOERRING / 10));
  }

  @Test
  void theSeedsTogetherComeNearer() {
    double average =
        LongStream.range(20, 30)
            .mapToDouble(seed -> new SickDays(year(seed, FIRST_DAY), FIRST_DAY).perEmployee())
            .average()
            .orElseThrow();
    assertThat(average).isCloseTo(HJOERRING, within(HJOERRING / 33));
  }

  @Test
  void about290PeopleAreEmployedTheYearThrough() {
    assertThat(new SickDays(YEAR, FIRST_DAY).fullYears()).isBetween(280.0, 300.0);
  }

  @Test
  void theSameSeedSendsTheSame() {
    assertThat(year(DemoMunicipality.SEED, FIRST_DAY)).isEqualTo(YEAR);
  }

  @Test
  void anotherSeedSendsSomethingElse() {
    assertThat(year(1, FIRST_DAY)).isNotEqualTo(YEAR);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 40, 250, 364})
  void aShorterRunIsTheBeginningOfALongerOne(int days) {
    Instant end = endOf(FIRST_DAY.plusDays(days));
    assertThat(simulator(DemoMunicipality.SEED, FIRST_DAY).until(end))
        .isEqualTo(YEAR.stream().filter(event -> !event.knownAt().isAfter(end)).toList());
  }

  @Test
  void twoYearsBeginAsOneDoes() {
    Instant end = endOf(FIRST_DAY.plusYears(2));
    assertThat(simulator(DemoMunicipality.SEED, FIRST_DAY).until(end)).startsWith(first(YEAR));
  }

  @Test
  void everyEventIsOneThatIntakeTakes() {
    assertThat(YEAR)
        .allSatisfy(
            event ->
                assertThat(read(event))
                    .isEqualTo(new Reading.Read<>(event.key(), event.message())));
  }

  @Test
  void eventsComeInOrderAndNotBeforeTheFirstDay() {
    assertThat(YEAR).isSortedAccordingTo(PayrollEvent.ORDER);
    assertThat(YEAR.getFirst().knownAt())
        .isAfterOrEqualTo(OfficeHours.at(FIRST_DAY, LocalTime.MIDNIGHT));
  }

  @Test
  void anIdNamesOneContentAlone() {
    Map<String, Long> contents =
        YEAR.stream()
            .collect(
                Collectors.groupingBy(
                    PayrollEvent::id,
                    Collectors.collectingAndThen(
                        Collectors.mapping(PayrollEvent::message, Collectors.toSet()),
                        set -> (long) set.size())));
    assertThat(contents.values()).containsOnly(1L);
  }

  @Test
  void everybodyIsKnownAndSomeAreAwayOnTheFirstMorning() {
    Instant morning = OfficeHours.at(FIRST_DAY, LocalTime.of(6, 15));
    List<PayrollEvent> opening =
        YEAR.stream().filter(event -> event.knownAt().isBefore(morning)).toList();
    assertThat(
            opening.stream()
                .map(PayrollEvent::message)
                .filter(EmploymentMessage.class::isInstance)
                .map(PayrollMessage::employeeId)
                .distinct()
                .count())
        .isBetween(280L, 300L);
    assertThat(opening.stream().map(PayrollEvent::message))
        .filteredOn(AbsenceMessage.class::isInstance)
        .hasSizeGreaterThan(10);
  }

  @Test
  void nobodyIsReportedSickWhoIsNeverIntroduced() {
    Set<String> introduced =
        YEAR.stream()
            .map(PayrollEvent::message)
            .filter(EmploymentMessage.class::isInstance)
            .map(PayrollMessage::employmentId)
            .collect(Collectors.toSet());
    // Those hired of late may be introduced in the days to come.
    Instant lately = endOf(FIRST_DAY.plusYears(1).minusDays(20));
    assertThat(YEAR)
        .filteredOn(event -> event.knownAt().isBefore(lately))
        .allMatch(event -> introduced.contains(event.message().employmentId()));
  }

  @Test
  void shortIllnessIsTheRuleAndLongTheException() {
    List<AbsenceMessage> ended =
        new SickDays(YEAR, FIRST_DAY)
            .standing().stream().filter(absence -> absence.lastDay() != null).toList();
    assertThat(ended.stream().filter(absence -> days(absence) <= 3).count())
        .isGreaterThan(ended.size() / 2);
    assertThat(ended.stream().filter(absence -> days(absence) > 28).count()).isBetween(15L, 70L);
  }

  @Test
  void mondaysAndWintersAreWorst() {
    List<AbsenceMessage> spells = new SickDays(YEAR, FIRST_DAY).standing();
    Map<Integer, Long> byWeekday =
        spells.stream()
            .collect(
                Collectors.groupingBy(
                    absence -> absence.firstDay().getDayOfWeek().getValue(),
                    Collectors.counting()));
    assertThat(byWeekday.get(1)).isGreaterThan(byWeekday.get(4));
    assertThat(spells.stream().filter(absence -> absence.firstDay().getMonthValue() <= 2))
        .hasSizeGreaterThan(
            (int)
                spells.stream()
                    .filter(absence -> absence.firstDay().getMonthValue() / 2 == 3)
                    .count());
  }

  @Test
  void payrollMendsAnnulsSendsTwiceAndForgetsAsPayrollDoes() {
    List<AbsenceMessage> absences = absences();
    assertThat(absences).anyMatch(absence -> absence.status() == AbsenceStatus.ANNULLED);
    assertThat(absences).anyMatch(absence -> absence.absenceId().endsWith("R"));
    assertThat(absences).anyMatch(absence -> absence.revision() >= 3);
    assertThat(absences).anyMatch(absence -> !absence.degrees().isEmpty());
    assertThat(absences.stream().map(AbsenceMessage::type).distinct())
        .contains("790", "526", "525", "310", "100", "588");
    assertThat(YEAR.stream().map(PayrollEvent::id).distinct().count()).isLessThan(YEAR.size());
    assertThat(YEAR).anyMatch(event -> event.id().endsWith("-again"));
  }

  @Test
  void someAreToldOfDaysLateAndMostAtOnce() {
    List<Long> delays =
        absences().stream()
            .filter(absence -> absence.revision() == 1 && !absence.type().equals("100"))
            .filter(absence -> !absence.firstDay().isBefore(FIRST_DAY))
            .map(
                absence ->
                    Duration.between(
                            OfficeHours.at(absence.firstDay(), LocalTime.MIDNIGHT),
                            absence.registeredAt())
                        .toDays())
            .toList();
    assertThat(delays).anyMatch(days -> days >= 3);
    assertThat(delays.stream().filter(days -> days == 0).count())
        .isGreaterThan(delays.size() * 4L / 5);
  }

  @Test
  void peopleComeLeaveMoveAndHaveTwoJobs() {
    List<EmploymentMessage> employments =
        YEAR.stream()
            .map(PayrollEvent::message)
            .filter(EmploymentMessage.class::isInstance)
            .map(EmploymentMessage.class::cast)
            .toList();
    assertThat(employments)
        .anyMatch(employment -> employment.leftOn() != null)
        .anyMatch(employment -> employment.employmentId().endsWith("-2"))
        .anyMatch(employment -> employment.hiredOn() == null)
        .anyMatch(employment -> FIRST_DAY.plusMonths(2).equals(firstOfMonth(employment)));
    assertThat(
            employments.stream()
                .collect(
                    Collectors.groupingBy(
                        EmploymentMessage::employmentId,
                        Collectors.mapping(EmploymentMessage::workUnit, Collectors.toSet())))
                .values())
        .anyMatch(workUnits -> workUnits.size() > 1);
  }

  private static LocalDate firstOfMonth(EmploymentMessage employment) {
    LocalDate hired = employment.hiredOn();
    return hired == null ? LocalDate.MIN : hired.withDayOfMonth(FIRST_DAY.getDayOfMonth());
  }

  private static long days(AbsenceMessage absence) {
    LocalDate last = absence.lastDay();
    return last == null ? 0 : last.toEpochDay() - absence.firstDay().toEpochDay() + 1;
  }

  private static List<AbsenceMessage> absences() {
    return YEAR.stream()
        .map(PayrollEvent::message)
        .filter(AbsenceMessage.class::isInstance)
        .map(AbsenceMessage.class::cast)
        .toList();
  }

  private static PayrollEvent[] first(List<PayrollEvent> events) {
    return events.toArray(PayrollEvent[]::new);
  }

  private static Reading<?> read(PayrollEvent event) {
    PayrollReader<?> reader =
        event.message() instanceof AbsenceMessage
            ? PayrollReader.absences()
            : PayrollReader.employments();
    byte[] key = event.message().employeeId().getBytes(StandardCharsets.UTF_8);
    byte[] value = MessageWriter.json(event.message()).getBytes(StandardCharsets.UTF_8);
    Map<String, byte[]> headers = CloudEvents.headers(event.key(), event.type(), event.knownAt());
    return reader.read(key, value, RecordHeaders.of(headers));
  }

  private static List<PayrollEvent> year(long seed, LocalDate firstDay) {
    return simulator(seed, firstDay).until(endOf(firstDay.plusYears(1)));
  }

  private static PayrollSimulator simulator(long seed, LocalDate firstDay) {
    return new PayrollSimulator(DemoMunicipality.whole(), seed, firstDay);
  }

  private static Instant endOf(LocalDate day) {
    return OfficeHours.at(day, LocalTime.of(23, 59));
  }
}
