package dk.naervaer.service.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.service.statistics.PersonStatus.Colour;
import dk.naervaer.service.statistics.PersonStatus.Limit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One colour per employee, counted so that anybody can count it again. */
class PersonStatusTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 10);
  private static final Limit YELLOW = new Limit(15, 3);
  private static final Limit RED = new Limit(30, 5);

  @ParameterizedTest(name = "{0} days in {1} spells are {2}")
  @CsvSource({
    "0, 0, GREEN",
    "14, 2, GREEN",
    "15, 1, YELLOW",
    "3, 3, YELLOW",
    "29, 4, YELLOW",
    "30, 1, RED",
    "5, 5, RED"
  })
  void theColourBeginsAtItsLimits(int days, int spells, Colour colour) {
    PersonStatus status = status(AbsenceKind.OWN_SICKNESS, days, spells);

    assertThat(status.colour()).isEqualTo(colour);
    assertThat(status.days()).isEqualTo(days);
    assertThat(status.spells()).isEqualTo(spells);
  }

  @ParameterizedTest
  @CsvSource({"PREGNANCY_RELATED", "SECTION_56", "WORK_INJURY", "COUNTS_APART", "CHILDS_SICK_DAY"})
  void whatTheLawProtectsIsNotCounted(AbsenceKind kind) {
    assertThat(status(kind, 60, 6).colour()).isEqualTo(Colour.GREEN);
    assertThat(status(kind, 60, 6).days()).isZero();
  }

  @Test
  void whatIsOlderThanAYearIsForgotten() {
    LocalDate old = TODAY.minusYears(1).minusDays(40);

    assertThat(of(List.of(absence(AbsenceKind.OWN_SICKNESS, old, old.plusDays(40)))).days())
        .isZero();
  }

  // The days go to the last spell, the others have one each; a healthy day lies between.
  private static PersonStatus status(AbsenceKind kind, int days, int spells) {
    List<Absence> absences = new ArrayList<>();
    LocalDate last = TODAY.minusDays(5);
    int left = days;
    for (int spell = spells; spell > 0; spell--) {
      int length = spell == 1 ? left : 1;
      absences.add(absence(kind, last.minusDays(length - 1L), last));
      last = last.minusDays(length + 1L);
      left -= length;
    }
    return of(absences);
  }

  private static Absence absence(AbsenceKind kind, LocalDate first, LocalDate last) {
    return new Absence("A" + first, first, last, kind, List.of());
  }

  private static PersonStatus of(List<Absence> absences) {
    return PersonStatus.of(
        new EmploymentHistory("E1", "E1-1", List.of(), absences, List.of(), List.of()),
        YELLOW,
        RED,
        TODAY);
  }
}
