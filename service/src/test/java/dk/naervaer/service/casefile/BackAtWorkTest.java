package dk.naervaer.service.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Answer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A leader's word that somebody is back: which absence it is about, and which word counts. */
class BackAtWorkTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);
  private static final LocalDate TENTH = LocalDate.of(2026, 11, 10);
  private static final LocalDate TWENTIETH = LocalDate.of(2026, 11, 20);

  private static Absence open(LocalDate first) {
    return new Absence("A-" + first, first, null, AbsenceKind.OWN_SICKNESS, List.of());
  }

  /** Told in the order of the numbers. */
  private static Answer back(int number, LocalDate from, String word) {
    return new Answer(
        "B" + (100 - number),
        "is-back",
        word,
        from,
        Instant.parse("2026-11-25T08:00:00Z").plusSeconds(number));
  }

  private static @Nullable LocalDate endOf(Absence absence, List<Absence> all, Answer... told) {
    return BackAtWork.by(List.of(told), all.stream().map(Absence::firstDay).toList())
        .end(all)
        .stream()
        .filter(one -> one.id().equals(absence.id()))
        .findFirst()
        .orElseThrow()
        .lastDay();
  }

  private static @Nullable LocalDate end(Answer... told) {
    Absence one = open(FIRST);
    return endOf(one, List.of(one), told);
  }

  @Test
  void endsTheAbsenceTheDayBefore() {
    assertThat(end(back(1, TENTH, "yes"))).isEqualTo(TENTH.minusDays(1));
  }

  @Test
  void theLastWordCountsWhetherItNamesAnEarlierDayOrALater() {
    LocalDate earlier = TENTH.minusDays(3);
    assertThat(end(back(1, TENTH, "yes"), back(2, earlier, "yes"))).isEqualTo(earlier.minusDays(1));
    assertThat(end(back(1, earlier, "yes"), back(2, TENTH, "yes"))).isEqualTo(TENTH.minusDays(1));
  }

  @Test
  void thatItWasNotSoOpensItAgain() {
    assertThat(end(back(1, TENTH, "yes"), back(2, TENTH.plusDays(1), "no"))).isNull();
    assertThat(end(back(1, TENTH, "no"), back(2, TENTH, "yes"))).isNotNull();
  }

  @Test
  void whatIsSaidOfANewAbsenceLeavesTheOldOneAlone() {
    Absence old = open(FIRST);
    Absence next = open(TENTH.plusDays(2));
    Answer ofOld = back(1, TENTH, "yes");
    Answer ofNext = back(2, TWENTIETH, "yes");
    List<Absence> both = List.of(old, next);

    assertThat(endOf(next, both, ofOld)).isNull();
    assertThat(endOf(old, both, ofOld, ofNext)).isEqualTo(TENTH.minusDays(1));
    assertThat(endOf(next, both, ofOld, ofNext)).isEqualTo(TWENTIETH.minusDays(1));
    assertThat(endOf(old, both, ofOld, back(3, TWENTIETH, "no"))).isEqualTo(TENTH.minusDays(1));
  }

  /** Payroll ends the new one, which is the ordinary course. */
  @Test
  void whatPayrollEndsMeanwhileStillTellsWhichWordIsAboutIt() {
    Absence old = open(FIRST);
    LocalDate again = TENTH.plusDays(2);
    Absence ended = new Absence("E", again, TWENTIETH, AbsenceKind.OWN_SICKNESS, List.of());
    Answer ofOld = back(1, TENTH, "yes");
    List<Absence> both = List.of(old, ended);
    assertThat(endOf(old, both, ofOld, back(2, TWENTIETH.plusDays(1), "yes")))
        .isEqualTo(TENTH.minusDays(1));
    assertThat(endOf(old, both, ofOld, back(2, TWENTIETH.plusDays(1), "no")))
        .isEqualTo(TENTH.minusDays(1));
  }

  @Test
  void oneWordEndsAllThatLieOpenBeforeIt() {
    Absence old = open(FIRST);
    Absence next = open(FIRST.plusDays(3));
    assertThat(endOf(old, List.of(old, next), back(1, TENTH, "yes"))).isEqualTo(TENTH.minusDays(1));
  }

  @Test
  void anAbsenceIsNotEndedBeforeItsFirstDay() {
    assertThat(end(back(1, FIRST, "yes"))).isNull();
    assertThat(end(back(1, FIRST.minusDays(4), "yes"))).isNull();
  }

  @Test
  void payrollsEndStands() {
    Absence ended = new Absence("A", FIRST, TWENTIETH, AbsenceKind.OWN_SICKNESS, List.of());
    assertThat(endOf(ended, List.of(ended), back(1, TENTH, "yes"))).isEqualTo(TWENTIETH);
  }
}
