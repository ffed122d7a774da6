package dk.naervaer.service.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.config.ConfigReader;
import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.EventKey;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.settings.Landing;
import dk.naervaer.service.casefile.CaseFile;
import dk.naervaer.service.casefile.EmploymentOwners;
import dk.naervaer.service.casefile.KnownFacts;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.platform.sql.Seal;
import dk.naervaer.service.replay.RandomBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever may see no absence rehearses a draft again and again, each time a day later, and guesses
 * by the difference on which day somebody came back.
 */
class RehearsalDifferenceTest {
  private static final String UNIT = "stige";
  private static final LocalDate UNTIL = LocalDate.of(2026, 6, 30);
  private static final LocalDate SICK = LocalDate.of(2026, 2, 2);
  private static final RehearsedPeriod PERIOD = RehearsedPeriod.yearEndingOn(UNTIL);
  private static final RuleBook BASE = RandomBook.steady(0, Landing.SAME_DAY, List.of());

  /** Twenty people are away for 12, 14, 16 … days: somebody comes back every other day. */
  private static final List<Integer> LENGTHS =
      IntStream.range(0, 20).map(number -> 12 + 2 * number).boxed().toList();

  private static final PastFacts FACTS =
      PastFacts.of(LENGTHS.stream().map(RehearsalDifferenceTest::away).toList());

  @Test
  void exactCountsTellWhoIsAwayHowLong() {
    assertThat(rightGuesses(Blur.none())).isEqualTo(1.0);
  }

  @Test
  void movedOnesHardlyTellAnything() {
    double right =
        IntStream.range(0, 12)
            .mapToObj(_ -> Seal.of(Seal.drawnKey()))
            .mapToDouble(seal -> rightGuesses(Blur.drawnBy(seal::mac)))
            .average()
            .orElseThrow();

    // Half of them is what tossing a coin gets right.
    assertThat(right).isBetween(0.35, 0.65);
  }

  @Test
  void theSameDraftTellsTheSameAgain() {
    Blur blur = Blur.drawnBy(Seal.of(Seal.drawnKey())::mac);
    assertThat(rehearse(20, blur)).isEqualTo(rehearse(20, blur));
  }

  /** The mean of many draws would be the exact count. */
  @Test
  void anotherNoteDrawsNothingAnew() {
    Blur blur = Blur.drawnBy(Seal.of(Seal.drawnKey())::mac);
    List<Rehearsal.Figures> shown =
        Stream.of("", "set", "drøftet")
            .map(note -> rehearse("X01;dag;20;;alle;ring;;2;leder;" + note, blur))
            .map(rehearsal -> Objects.requireNonNull(rehearsal.figures()))
            .toList();

    assertThat(shown).containsOnly(shown.getFirst());
  }

  /** What was drawn for a count could else be told by moving the count away. */
  @Test
  void whateverCanMoveACountDrawsAnew() {
    for (String other :
        List.of(
            "X01;dag;%d;;alle;samtale;;2;leder;",
            "X01;dag;%d;;alle;ring;1;2;leder;",
            "X01;dag;%d;;alle;ring;;3;leder;",
            "X01;dag;%d;;alle;ring;;2;leder, hr;")) {
      // The exact counts are alike, whoever is told of what.
      Blur blur = Blur.drawnBy(Seal.of(Seal.drawnKey())::mac);
      assertThat(IntStream.range(13, 33))
          .as(other)
          .anyMatch(
              day -> after(rehearse(day, blur)) != after(rehearse(other.formatted(day), blur)));
    }
  }

  @Test
  void whetherARowIsListedOrAMonthTellsNothing() {
    Blur blur = Blur.drawnBy(Seal.of(Seal.drawnKey())::mac);
    Rehearsal.Figures never = Objects.requireNonNull(rehearse(300, blur).figures());

    assertThat(never.months()).hasSize(12);
    assertThat(never.sentence()).startsWith("Cirka ");
    assertThat(never.warnings()).noneMatch(line -> line.contains("ikke givet et eneste"));
  }

  /** How many guesses are right, of those about each of the days in turn. */
  private static double rightGuesses(Blur blur) {
    List<Long> shown = new ArrayList<>();
    for (int day = 13; day <= 34; day++) {
      shown.add(after(rehearse(day, blur)));
    }
    int right = 0;
    for (int i = 1; i < shown.size(); i++) {
      boolean guessed = shown.get(i) < shown.get(i - 1);
      boolean somebody = LENGTHS.contains(12 + i);
      right += guessed == somebody ? 1 : 0;
    }
    return (double) right / (shown.size() - 1);
  }

  private static long after(Rehearsal rehearsal) {
    return Objects.requireNonNull(
        Objects.requireNonNull(rehearsal.figures()).all().after().value());
  }

  private static Rehearsal rehearse(int day, Blur blur) {
    return rehearse("X01;dag;" + day + ";;alle;ring;;2;leder;", blur);
  }

  private static Rehearsal rehearse(String row, Blur blur) {
    RuleBook draft =
        RandomBook.steady(
            0, Landing.SAME_DAY, List.of(RandomBook.sheet(UNIT, "2020-01-01", false, row)));
    return new RunRehearsal(
            BASE, draft, ConfigReader.shipped(), FACTS, PERIOD, RehearsalSettings.shipped(), blur)
        .run(new Progress())
        .orElseThrow();
  }

  private static KnownFacts away(int days) {
    String person = "P" + days;
    CaseFile file = new CaseFile(person);
    LocalDate hired = LocalDate.of(2015, 1, 1);
    take(
        file,
        hired,
        new EmploymentMessage(
            person,
            person + "-1",
            1,
            null,
            UNIT,
            null,
            hired,
            null,
            null,
            null,
            null,
            null,
            false));
    take(
        file,
        SICK,
        new AbsenceMessage(
            "A" + days,
            1,
            person,
            person + "-1",
            "790",
            SICK,
            SICK.plusDays(days - 1L),
            List.of(),
            AbsenceStatus.ACTIVE,
            instant(SICK)));
    return new KnownFacts(
        person, file.news().employments(), file.news().absences(), List.of(), List.of());
  }

  private static void take(CaseFile file, LocalDate day, PayrollMessage message) {
    file.take(
        new EventKey("test", message.employeeId() + day),
        message,
        instant(day),
        RandomBook.vocabulary(),
        new EmploymentOwners());
  }

  private static Instant instant(LocalDate day) {
    return day.atTime(7, 0).atZone(CopenhagenTime.ZONE).toInstant();
  }
}
