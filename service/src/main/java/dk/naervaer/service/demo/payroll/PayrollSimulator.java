package dk.naervaer.service.demo.payroll;

import dk.naervaer.service.platform.CopenhagenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The payroll system of a municipality: a pure function from a seed and a first day to all that it
 * sends. Sickness comes near 16.16 working days a year for each employee; a longer run begins as a
 * shorter one does.
 */
public final class PayrollSimulator {
  /** Lived through unseen, so that on the first day people are away as on any other. */
  private static final int YEARS_BEFORE = 1;

  /** The latest notice that an absence or a leaving is known by ahead, and some. */
  private static final int KNOWN_AHEAD_DAYS = 120;

  private final DemoMunicipality municipality;
  private final Lots lots;
  private final LocalDate firstDay;
  private final List<Habit> habits;

  /**
   * Payroll of a municipality that begins to send on a day.
   *
   * @param firstDay the day on which the program is taken into use
   */
  public PayrollSimulator(DemoMunicipality municipality, long seed, LocalDate firstDay) {
    this.municipality = municipality;
    this.firstDay = firstDay;
    this.lots = new Lots(seed, municipality.posts());
    this.habits =
        List.of(
            new ShortSpells(lots),
            new LongSpells(lots),
            new RareSpells(lots),
            new ChildSickDays(lots),
            new Holidays(seed));
  }

  /** All that is sent from the first day on, up to and including an instant, in order. */
  public List<PayrollEvent> until(Instant end) {
    LocalDate horizon = CopenhagenTime.dateAt(end).plusDays(KNOWN_AHEAD_DAYS);
    int endYear = (int) ChronoUnit.YEARS.between(firstDay, horizon) + 1;
    Resending resending = new Resending(lots.seed());
    List<PayrollEvent> all = new ArrayList<>();
    for (int post = 0; post < municipality.posts(); post++) {
      ofPost(post, endYear).stream().flatMap(resending::of).forEach(all::add);
    }
    all.removeIf(event -> event.knownAt().isAfter(end));
    return new Opening(firstDay).of(all);
  }

  private List<PayrollEvent> ofPost(int post, int endYear) {
    List<PlannedAbsence> course = Course.of(planned(post, endYear));
    EmploymentDesk desk = new EmploymentDesk(municipality, lots, firstDay);
    List<PayrollEvent> events = new ArrayList<>();
    for (Tenure tenure :
        new Staffing(municipality, lots, firstDay).of(post, -YEARS_BEFORE, endYear)) {
      events.addAll(desk.register(tenure, -YEARS_BEFORE, endYear));
      events.addAll(absences(tenure, course));
    }
    return events;
  }

  private List<PlannedAbsence> planned(int post, int endYear) {
    List<PlannedAbsence> planned = new ArrayList<>();
    for (int year = -YEARS_BEFORE; year < endYear; year++) {
      for (Habit habit : habits) {
        planned.addAll(habit.plan(post, year, firstDay.plusYears(year)));
      }
    }
    return planned;
  }

  private List<PayrollEvent> absences(Tenure tenure, List<PlannedAbsence> course) {
    List<PlannedAbsence> registrations =
        course.stream()
            .filter(tenure::has)
            .map(absence -> absence.endingBy(tenure.leftOn()))
            .flatMap(absence -> absence.registrations().stream())
            .toList();
    List<PayrollEvent> events = new ArrayList<>();
    for (int number = 1; number <= registrations.size(); number++) {
      events.addAll(absence(tenure, registrations.get(number - 1), number));
    }
    return events;
  }

  /** One for each employment; now and then the second one is forgotten. */
  private List<PayrollEvent> absence(Tenure tenure, PlannedAbsence plan, int number) {
    String id = String.format(Locale.ROOT, "SD-%s-%03d", tenure.employeeId(), number);
    Dice dice = Dice.of(lots.seed(), id);
    List<PayrollEvent> main = register(plan, tenure, EmploymentDesk.mainJob(tenure), id, dice);
    if (tenure.secondHome() == null || dice.chance(0.2)) {
      return main;
    }
    String secondJob = EmploymentDesk.secondJob(tenure);
    return Stream.concat(main.stream(), register(plan, tenure, secondJob, id + "B", dice).stream())
        .toList();
  }

  private static List<PayrollEvent> register(
      PlannedAbsence plan, Tenure tenure, String employmentId, String id, Dice dice) {
    AbsenceFile file = new AbsenceFile(plan.code(), tenure.employeeId(), employmentId, id);
    return new AbsenceDesk(plan, dice, file).register();
  }
}
