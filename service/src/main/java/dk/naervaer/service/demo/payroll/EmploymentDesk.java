package dk.naervaer.service.demo.payroll;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How payroll comes to know of employments: mostly before the first day of work, sometimes after a
 * new colleague has already called in sick; of moves and of leaving mostly ahead.
 */
record EmploymentDesk(DemoMunicipality municipality, Lots lots, LocalDate firstDay) {
  private static final double HIRED_TOLD_LATE = 0.12;
  private static final double MOVES_A_YEAR = 0.04;
  private static final double OTHER_HOURS_A_YEAR = 0.04;
  private static final List<Integer> HOURS = List.of(37, 37, 32, 32, 30, 28, 28, 34, 24, 16);

  /** Every revision of the person's one or two employments. */
  List<PayrollEvent> register(Tenure tenure, int firstYear, int endYear) {
    Person person = Person.in(tenure, lots.seed());
    Dice dice = Dice.of(lots.seed(), "employment", tenure.post(), tenure.generation());
    EmploymentFile main =
        new EmploymentFile(person, mainJob(tenure), tenure.home(), dice.pick(HOURS));
    Instant hired = hiredTold(tenure.hiredOn(), dice);
    main.hired(hired);
    IntStream.range(firstYear, endYear).forEach(year -> change(main, tenure, year));
    leave(main, tenure);
    List<PayrollEvent> written = main.written();
    Home second = tenure.secondHome();
    if (second != null) {
      EmploymentFile other = new EmploymentFile(person, secondJob(tenure), second, 8);
      other.hired(hired.plusSeconds(60));
      leave(other, tenure);
      written.addAll(other.written());
    }
    return written;
  }

  static String mainJob(Tenure tenure) {
    return tenure.employeeId() + "-1";
  }

  /** Whether the person has one is for the tenure to say. */
  static String secondJob(Tenure tenure) {
    return tenure.employeeId() + "-2";
  }

  private static Instant hiredTold(LocalDate hiredOn, Dice dice) {
    boolean late = dice.chance(HIRED_TOLD_LATE);
    LocalDate told =
        late ? hiredOn.plusDays(dice.between(2, 9)) : hiredOn.minusDays(dice.between(3, 20));
    return OfficeHours.midday(told, dice);
  }

  private void change(EmploymentFile file, Tenure tenure, int year) {
    Dice dice = Dice.of(lots.seed(), "change", tenure.post(), tenure.generation(), year);
    LocalDate from = firstDay.plusYears(year).plusDays(dice.between(0, 364)).withDayOfMonth(1);
    if (!tenure.covers(from.minusDays(45)) || !tenure.covers(from.plusDays(90))) {
      return;
    }
    Instant told = OfficeHours.midday(from.plusDays(dice.between(-14, 3)), dice);
    if (lots.draw("moves", year, tenure.post()) < MOVES_A_YEAR) {
      file.moved(told, from, dice.pick(municipality.homes()));
    } else if (lots.draw("hours", year, tenure.post()) < OTHER_HOURS_A_YEAR) {
      file.worksOtherHours(told, from, dice.pick(HOURS));
    }
  }

  private void leave(EmploymentFile file, Tenure tenure) {
    LocalDate lastDay = tenure.leftOn();
    if (lastDay != null) {
      Dice dice = Dice.of(lots.seed(), "notice", tenure.post(), tenure.generation());
      LocalDate toldOn = lastDay.minusDays(dice.between(10, 45));
      file.leaves(OfficeHours.midday(toldOn, dice), lastDay, toldOn);
    }
  }
}
