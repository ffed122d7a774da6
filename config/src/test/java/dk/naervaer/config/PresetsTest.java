package dk.naervaer.config;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.Wanted;
import dk.naervaer.rules.engine.RuleEngine;
import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.sheet.ShippedRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each ready sheet, adopted by a unit below the shipped municipality, gives the days it says. */
class PresetsTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 9, 1);
  private static final RuleEngine ENGINE = RuleEngine.shipped();

  @TempDir Path root;

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "C1-1-3-10, 1 3 10",
    "C2-norddjurs, 3 10 28 62 92",
    "C3-1-3-7, 1 3 7",
    "C4-1-5-10, 1 5 10",
    "C5-1-4-15, 1 4 15",
    "C5-1-4-15-arbejdsdage, 1 4 15",
    "C6-kataloget, 1 3 10 15 29 31 43 57 71 85 92 99",
    "C7-tidlig-indsats, 8",
    "C9-2-6-14, 2 6 14",
    "C9-1-5-14, 1 5 14",
    "C9-1-5-14-28, 1 5 14 28"
  })
  void aPresetGivesItsDaysAndNoOthers(String preset, String days) throws IOException {
    assertThat(contactDays(preset, List.of())).isEqualTo(days);
  }

  @Test
  void earlyEffortGoesOnWhenALongAbsenceIsExpected() throws IOException {
    Answer expectedLong = new Answer("A1", "expected-long", "yes", FIRST.plusDays(8));

    assertThat(contactDays("C7-tidlig-indsats", List.of(expectedLong))).isEqualTo("8 14 36");
  }

  @Test
  void everyPresetIsTried() {
    assertThat(ShippedRules.files().stream().filter(file -> file.matches("presets/[CT].*\\.csv")))
        .hasSize(15);
  }

  @ParameterizedTest(name = "{0}: {1} one-day spells, {2} days apart")
  @CsvSource({
    "T1-3-perioder-paa-180-dage, 3, 80, true",
    "T1-3-perioder-paa-180-dage, 3, 95, false",
    "T1-3-perioder-paa-180-dage, 2, 10, false",
    "T2-15-dage-paa-365, 15, 14, true",
    "T2-15-dage-paa-365, 14, 14, false",
    "T3-5-perioder-paa-et-aar, 5, 60, true",
    "T3-5-perioder-paa-et-aar, 4, 60, false",
    "T4-4-perioder-paa-6-maaneder, 4, 50, true",
    "T4-4-perioder-paa-6-maaneder, 3, 50, false"
  })
  void aWellbeingPresetCountsWhatItSays(String preset, int spells, int apart, boolean asks)
      throws IOException {
    List<Absence> absences = new ArrayList<>();
    for (int i = 0; i < spells; i++) {
      LocalDate day = FIRST.minusDays((long) apart * i);
      absences.add(new Absence("A" + i, day, day, AbsenceKind.OWN_SICKNESS, List.of()));
    }
    EmploymentHistory history =
        new EmploymentHistory(
            "E1", "E1-1", history(List.of()).versions(), absences, List.of(), List.of());

    assertThat(
            bookOfAUnitWith(preset).assess(history, FIRST.plusDays(1)).wanted().stream()
                .filter(wanted -> wanted.dueOn().equals(FIRST.plusDays(1)))
                .map(Wanted::action)
                .toList())
        .isEqualTo(asks ? List.of("trivselssamtale") : List.of());
  }

  private String contactDays(String preset, List<Answer> answers) throws IOException {
    RuleBook book = bookOfAUnitWith(preset);
    LocalDate day100 = FIRST.plusDays(99);
    return book.assessEveryRow(history(answers), day100).wanted().stream()
        .filter(wanted -> !wanted.naming().statutory() && !wanted.dueOn().isAfter(day100))
        .map(PresetsTest::dayNumber)
        .sorted()
        .map(String::valueOf)
        .reduce((some, next) -> some + " " + next)
        .orElse("");
  }

  private static long dayNumber(Wanted wanted) {
    return ChronoUnit.DAYS.between(FIRST, wanted.dueOn()) + 1;
  }

  private RuleBook bookOfAUnitWith(String preset) throws IOException {
    ShippedRules.copyTo(root.resolve("rules"));
    Path own = root.resolve("rules/regelark/nord/2020-01-01.csv");
    Files.createDirectories(own.getParent());
    Files.copy(root.resolve("rules/presets/" + preset + ".csv"), own);
    new SettingsFolder(root.resolve("config"))
        .write("organisation.yaml", "workUnits: [{id: nord, workdays: every-day}]");
    Checked<RulesAndConfig> read =
        RulesAndConfig.load(root.resolve("rules"), root.resolve("config"));
    assertThat(read.faults()).isEmpty();
    return read.orThrow().book(ENGINE);
  }

  private static EmploymentHistory history(List<Answer> answers) {
    return new EmploymentHistory(
        "E1",
        "E1-1",
        List.of(new EmploymentVersion(1, LocalDate.MIN, "nord", null, null, false)),
        List.of(new Absence("A", FIRST, null, AbsenceKind.OWN_SICKNESS, List.of())),
        List.of(),
        answers);
  }
}
