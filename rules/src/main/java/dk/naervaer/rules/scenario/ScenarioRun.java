package dk.naervaer.rules.scenario;

import dk.naervaer.rules.Assessment;
import dk.naervaer.rules.NotYet;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.Wanted;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Degree;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.facts.Talk;
import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.CaseDayCount;
import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.settings.Workdays;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetReader;
import dk.naervaer.rules.sheet.SheetTree;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Plays a scenario through the rule book. */
public final class ScenarioRun {
  private static final String HEADER =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\n";
  private static final LocalDate SHEET_DATE = LocalDate.of(2020, 1, 1);
  private static final String UNIT = "enheden";
  private static final int HUNDREDTHS = 100;

  private static final Map<String, Action> ACTIONS =
      Map.of(
          "lovpligtig samtale",
          action("lovpligtig samtale", Action.Kind.DUTY, Set.of("lovpligtig samtale")),
          "refusion senest",
          action("refusion senest", Action.Kind.LIMIT, Set.of()),
          "fast track senest",
          new Action(
              "fast track senest",
              "fast track senest",
              "fast track senest",
              Action.Kind.LIMIT,
              Set.of(),
              Set.of(
                  AbsenceKind.OWN_SICKNESS, AbsenceKind.PARTIAL_SICKNESS, AbsenceKind.WORK_INJURY),
              Set.of("employee-asks"),
              Set.of("employee-declines")));

  private final RuleEngine engine;

  /** A run on these core rules. */
  public ScenarioRun(RuleEngine engine) {
    this.engine = engine;
  }

  /** What is advised by the scenario's day, in order of due day. */
  public List<Wanted> play(Scenario scenario) {
    return scenario.mornings() == null && scenario.leaderSince() == null
        ? playEmployment(scenario)
        : new WorkUnitRun(book(scenario), UNIT).play(scenario);
  }

  /** What stands against each row that has not led to an advisory by the scenario's day. */
  public List<NotYet> notYet(Scenario scenario) {
    return book(scenario).notYet(history(scenario), scenario.on());
  }

  private List<Wanted> playEmployment(Scenario scenario) {
    Assessment assessment = book(scenario).assessEveryRow(history(scenario), scenario.on());
    return assessment.wanted().stream()
        .filter(wanted -> !wanted.giveOn().isAfter(scenario.on()))
        .toList();
  }

  /** An advisory as a scenario writes it: row, instance from the second on, due day. */
  public static String words(Wanted wanted) {
    int instance = wanted.naming().step().instance();
    String suffix = instance == 1 ? "" : "#" + instance;
    return wanted.naming().step().rule() + suffix + " " + wanted.dueOn();
  }

  private RuleBook book(Scenario scenario) {
    Scenario.Choices choices =
        Objects.requireNonNullElse(
            scenario.choices(), new Scenario.Choices(null, null, null, null, null, null));
    return new RuleBook(
        engine,
        SheetTree.of(sheets(scenario)),
        thresholds(choices),
        ACTIONS,
        Map.of(UNIT, unit(choices, scenario.leaderSince())));
  }

  private static Action action(String word, Action.Kind kind, Set<String> satisfiedBy) {
    return new Action(word, word, word, kind, satisfiedBy, Set.of(), Set.of(), Set.of());
  }

  private static List<Sheet> sheets(Scenario scenario) {
    String level = scenario.level() == null ? Sheet.MUNICIPALITY : scenario.level();
    byte[] csv =
        (HEADER + String.join("\n", scenario.sheet()) + "\n").getBytes(StandardCharsets.UTF_8);
    return List.of(SheetReader.read(csv, level, SHEET_DATE, false).orThrow());
  }

  private static Thresholds thresholds(Scenario.Choices choices) {
    Thresholds shipped = Thresholds.shipped();
    return new Thresholds(
        choices.gap() == null ? shipped.caseGapDays() : Dated.always(choices.gap()),
        chosen(choices.count(), CaseDayCount::ofWord)
            .map(Dated::always)
            .orElse(shipped.caseDayCount()),
        shipped.newHireMonths(),
        shipped.landing(),
        shipped.lateWellbeingDays(),
        choices.quiet() == null ? shipped.wellbeingQuietDays() : Dated.always(choices.quiet()),
        shipped.leavingExemptWeeks(),
        shipped.sealAfterDays(),
        shipped.risk());
  }

  private static WorkUnitProfile unit(Scenario.Choices choices, @Nullable LocalDate leaderSince) {
    return new WorkUnitProfile(
        UNIT,
        List.of(Sheet.MUNICIPALITY, UNIT),
        chosen(choices.landing(), Landing::ofWord).orElse(null),
        chosen(choices.workdays(), Workdays::ofWord).orElse(Workdays.MONDAY_TO_FRIDAY),
        choices.daysOff() == null ? Set.of() : Set.copyOf(choices.daysOff()),
        leaderSince);
  }

  private static <T> Optional<T> chosen(
      @Nullable String word, Function<String, Optional<T>> ofWord) {
    return word == null ? Optional.empty() : Optional.of(ofWord.apply(word).orElseThrow());
  }

  private static EmploymentHistory history(Scenario scenario) {
    LocalDate hired = scenario.hired() == null ? LocalDate.of(2015, 1, 1) : scenario.hired();
    EmploymentVersion version =
        new EmploymentVersion(
            1,
            LocalDate.MIN,
            UNIT,
            hired,
            scenario.left(),
            Boolean.TRUE.equals(scenario.noContact()));
    return new EmploymentHistory(
        "E1", "E1-1", List.of(version), absences(scenario), talks(scenario), answers(scenario));
  }

  private static List<Absence> absences(Scenario scenario) {
    List<Absence> absences = new ArrayList<>();
    for (Scenario.Away away : orNone(scenario.away())) {
      AbsenceKind kind =
          away.as() == null
              ? AbsenceKind.OWN_SICKNESS
              : AbsenceKind.ofWord(away.as()).orElseThrow();
      List<Degree> degrees =
          orNone(away.partly()).stream()
              .map(partly -> new Degree(partly.from(), partly.percent() * HUNDREDTHS))
              .toList();
      absences.add(new Absence("A" + absences.size(), away.from(), away.to(), kind, degrees));
    }
    return absences;
  }

  private static List<Talk> talks(Scenario scenario) {
    List<Scenario.HeldTalk> held = orNone(scenario.talks());
    return IntStream.range(0, held.size())
        .mapToObj(i -> new Talk("T" + i, held.get(i).kind(), held.get(i).on()))
        .toList();
  }

  private static List<Answer> answers(Scenario scenario) {
    List<Scenario.GivenAnswer> given = orNone(scenario.answers());
    return IntStream.range(0, given.size()).mapToObj(i -> answer(i, given.get(i))).toList();
  }

  private static Answer answer(int number, Scenario.GivenAnswer given) {
    String question = given.to() == null ? "expected-long" : given.to();
    boolean yes = !Boolean.FALSE.equals(given.to() == null ? given.expectedLong() : given.yes());
    return new Answer("Q" + number, question, yes ? "yes" : "no", given.on());
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
