package dk.naervaer.service.replay;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.facts.AbsenceKind;
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
import dk.naervaer.service.casefile.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A small municipality with every kind of row about a person, for random histories. */
public final class RandomBook {
  public static final List<String> UNITS =
      List.of("stige", "tidligt", "vagt", "gruppe", "trivsel", "trivsel");

  private static final String HEADER =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\n";

  private RandomBook() {}

  public static Vocabulary vocabulary() {
    return new Vocabulary(
        UNITS::contains,
        (code, _, _) ->
            switch (code) {
              case "790" -> Optional.of(AbsenceKind.OWN_SICKNESS);
              case "526" -> Optional.of(AbsenceKind.PARTIAL_SICKNESS);
              case "530" -> Optional.of(AbsenceKind.PREGNANCY_RELATED);
              case "310" -> Optional.of(AbsenceKind.CHILDS_SICK_DAY);
              default -> Optional.empty();
            });
  }

  /** A book that joins cases over so many healthy days. */
  public static RuleBook withGap(int gap, CaseDayCount count) {
    Thresholds shipped = Thresholds.shipped();
    Thresholds thresholds =
        new Thresholds(
            Dated.always(gap),
            Dated.always(count),
            shipped.newHireMonths(),
            Dated.of(
                new TreeMap<>(
                    Map.of(
                        LocalDate.of(2020, 1, 1), Landing.NEXT_WORKING_DAY,
                        LocalDate.of(2026, 3, 1), Landing.PREVIOUS_WORKING_DAY))),
            Dated.of(
                new TreeMap<>(Map.of(LocalDate.of(2020, 1, 1), 14, LocalDate.of(2026, 4, 1), 7))),
            Dated.of(
                new TreeMap<>(Map.of(LocalDate.of(2020, 1, 1), 0, LocalDate.of(2026, 4, 20), 60))),
            Dated.of(
                new TreeMap<>(Map.of(LocalDate.of(2020, 1, 1), 8, LocalDate.of(2026, 4, 15), 4))),
            shipped.sealAfterDays(),
            shipped.risk());
    return new RuleBook(RuleEngine.shipped(), sheets(), thresholds, actions(), units());
  }

  /** A book whose settings never change; some of its sheets may be others. */
  public static RuleBook steady(int gap, Landing landing, List<Sheet> others) {
    Thresholds shipped = Thresholds.shipped();
    Thresholds thresholds =
        new Thresholds(
            Dated.always(gap),
            shipped.caseDayCount(),
            shipped.newHireMonths(),
            Dated.always(landing),
            shipped.lateWellbeingDays(),
            shipped.wellbeingQuietDays(),
            shipped.leavingExemptWeeks(),
            shipped.sealAfterDays(),
            shipped.risk());
    List<Sheet> all = new ArrayList<>(others);
    sheets().sheets().stream()
        .filter(sheet -> others.stream().noneMatch(other -> replaces(other, sheet)))
        .forEach(all::add);
    return new RuleBook(RuleEngine.shipped(), SheetTree.of(all), thresholds, actions(), units());
  }

  private static boolean replaces(Sheet other, Sheet sheet) {
    return other.level().equals(sheet.level())
        && other.effectiveFrom().equals(sheet.effectiveFrom());
  }

  private static SheetTree sheets() {
    return SheetTree.of(
        List.of(
            sheet(
                "lov",
                "2020-01-01",
                false,
                "L29;dag;29;;alle;lovpligtig samtale;9;;leder;",
                "R36;dag;36;;alle;refusion senest;7;;løn;"),
            sheet(
                "kommunen",
                "2020-01-01",
                false,
                "K03;dag;3;;alle;ring;;2;leder;",
                "K10;dag;10;;alle;samtale;;3;leder;",
                "K28;dag;28;;alle;fastholdelsesplan;;5;leder;",
                "M02;måned;2;;alle;hold kontakt;;5;leder;",
                "M99;gentag fra måned;2;1 måned;alle;opfølgning;;5;leder;"),
            sheet(
                "tidligt",
                "2020-01-01",
                false,
                "K03;;;;;fravalgt;;;;",
                "T01;dag;1;;alle;ring;;2;leder;",
                "T05;arbejdsdag;5;;alle;ring;2;2;leder;",
                "T15;dag;15;;alle;samtale;7;2;leder;",
                "G15;gentag fra dag;15;14 dage;alle;opfølgning;5;5;leder;"),
            sheet("tidligt", "2026-03-10", true, "K28;dag;20;;alle;fastholdelsesplan;3;5;leder;"),
            sheet(
                "gruppe",
                "2020-01-01",
                false,
                "N02;dag;2;;nyansat;ring;;2;leder;",
                "D08;uge;2;;delvist syg;opfølgning;;2;leder;",
                "F08;uge;2;;fuldt syg;samtale;;2;leder;",
                "U06;uge;4;;forventet langvarig;samtale;4;5;leder, fastholdelseskonsulent;"),
            sheet(
                "trivsel",
                "2020-01-01",
                false,
                "W02;perioder;2;90 dage;alle;trivselssamtale;;10;leder, medarbejder;",
                "W15;fraværsdage;10;60 dage;alle;trivselssamtale;;10;leder;",
                "W05;samme ugedag;2;3 måneder;alle;omsorgssamtale;;10;leder;",
                "F01;risikotegn;1;;alle;vurder fast track;;2;leder;",
                "F02;risikotegn;2;;alle;vurder fast track;;2;leder;",
                "F36;dag;36;;forventet langvarig;fast track senest;35;;leder;",
                "B01;bekymring;1;;alle;opfølgning;;2;fastholdelseskonsulent;",
                "B08;bekymring;8;;alle;opfølgning;;2;leder;")));
  }

  public static Sheet sheet(String level, String date, boolean running, String... rows) {
    byte[] csv = (HEADER + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    return SheetReader.read(csv, level, LocalDate.parse(date), running).orThrow();
  }

  private static Map<String, Action> actions() {
    String talk = "lovpligtig samtale";
    String refund = "refusion senest";
    String fastTrack = "fast track senest";
    return Map.of(
        talk, action(talk, Action.Kind.DUTY, Set.of(talk)),
        refund, action(refund, Action.Kind.LIMIT, Set.of()),
        fastTrack,
            new Action(
                fastTrack,
                fastTrack,
                fastTrack,
                Action.Kind.LIMIT,
                Set.of(),
                Set.of(),
                Set.of("employee-asks"),
                Set.of("employee-declines")));
  }

  private static Action action(String word, Action.Kind kind, Set<String> satisfiedBy) {
    return new Action(word, word, word, kind, satisfiedBy, Set.of(), Set.of(), Set.of());
  }

  private static Map<String, WorkUnitProfile> units() {
    Map<String, WorkUnitProfile> units = new TreeMap<>();
    for (String id : UNITS) {
      boolean watch = id.equals("vagt");
      units.put(
          id,
          new WorkUnitProfile(
              id,
              List.of("kommunen", id),
              watch ? Landing.SAME_DAY : null,
              watch ? Workdays.EVERY_DAY : Workdays.MONDAY_TO_FRIDAY,
              Set.of(LocalDate.of(2026, 5, 1)),
              null));
    }
    return units;
  }
}
