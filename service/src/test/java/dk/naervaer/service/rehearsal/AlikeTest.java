package dk.naervaer.service.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

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
import dk.naervaer.service.replay.RandomBook;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who was away like somebody else is told the same, whole weeks later, without being played. */
class AlikeTest {
  private static final int PEOPLE = Integer.getInteger("naervaer.histories", 1_500) * 2;

  // Less than a year: what a closed case's advisory says is not touched within it.
  private static final LocalDate FIRST = LocalDate.of(2025, 9, 10);
  private static final LocalDate LAST = LocalDate.of(2026, 6, 30);
  private static final RehearsedPeriod PERIOD =
      new RehearsedPeriod(FIRST.minusYears(1), FIRST.minusMonths(3), LAST);

  private static final RuleBook BASE = RandomBook.steady(0, Landing.NEXT_WORKING_DAY, List.of());

  /** Also rows that look back, that land earlier, and sheets that take over in the midst. */
  private static final List<RuleBook> DRAFTS =
      List.of(
          RandomBook.steady(
              0,
              Landing.NEXT_WORKING_DAY,
              List.of(
                  RandomBook.sheet(
                      "kommunen",
                      "2020-01-01",
                      false,
                      "K02;dag;2;;alle;ring;;2;leder;",
                      "K10;dag;8;;alle;samtale;3;3;leder;",
                      "U02;uge;2;;alle;hold kontakt;;2;leder;",
                      "N05;dag;5;;nyansat;opfølgning;;5;leder;",
                      "W03;perioder;3;90 dage;alle;trivselssamtale;;10;leder;",
                      "W04;perioder;2;2 måneder;nyansat;trivselssamtale;;10;leder;",
                      "W05;perioder;2;1 måned;alle;samtale;;10;leder;",
                      "F02;risikotegn;2;;alle;samtale;;2;leder;"))),
          RandomBook.steady(
              0,
              Landing.PREVIOUS_WORKING_DAY,
              List.of(
                  RandomBook.sheet(
                      "kommunen", "2026-02-03", false, "K04;dag;4;;alle;ring;;2;leder;"))),
          RandomBook.steady(
              0,
              Landing.SAME_DAY,
              List.of(
                  RandomBook.sheet(
                      "kommunen", "2025-11-18", true, "K03;arbejdsdag;3;;alle;ring;;2;leder;"))),
          RandomBook.steady(4, Landing.NEXT_WORKING_DAY, List.of()),
          RandomBook.steady(20, Landing.PREVIOUS_WORKING_DAY, List.of()));

  @Test
  void isToldTheSameAsByBeingPlayed() {
    for (RuleBook draft : DRAFTS) {
      TwoBooks books = new TwoBooks(BASE, draft, PERIOD);
      RehearseEmployment quick = new RehearseEmployment(books, Pace.EVERY_DAY);
      RehearseEmployment plain = new RehearseEmployment(books, Pace.PLAIN);
      long told = 0;
      for (int seed = 0; seed < PEOPLE; seed++) {
        PastEmployee employee =
            PastFacts.of(List.of(new Person(seed).facts())).employees().getFirst();
        for (PastEmployment past : employee.employments()) {
          List<Difference> differences = quick.differences(past, employee.times());
          assertThat(differences)
              .as("seed %d", seed)
              .containsExactlyInAnyOrderElementsOf(plain.differences(past, employee.times()));
          told += differences.size();
        }
      }
      assertThat(told).as("they are told something").isGreaterThan(PEOPLE / 4);
      assertThat(quick.takenOver()).as("stretches not played").isGreaterThan(PEOPLE / 4);
    }
  }

  /** Somebody with a few short absences, as most people are. */
  private static final class Person {
    private final Random random;
    private final CaseFile file = new CaseFile("P");

    Person(int seed) {
      random = new Random(seed);
    }

    KnownFacts facts() {
      LocalDate hired =
          random.nextInt(3) == 0 ? FIRST.plusDays(random.nextInt(300) - 250) : FIRST.minusYears(9);
      LocalDate left = random.nextInt(8) == 0 ? FIRST.plusDays(60 + random.nextInt(500)) : null;
      String unit = RandomBook.UNITS.get(random.nextInt(2));
      take(
          "E",
          FIRST.minusMonths(10),
          new EmploymentMessage(
              "P", "P-1", 1, null, unit, null, hired, left, null, null, null, null, false));
      LocalDate day = FIRST.minusMonths(2).plusDays(random.nextInt(60));
      for (int number = 0; number < 12 && day.isBefore(LAST); number++) {
        absence(number, day);
        day =
            day.plusDays(random.nextInt(4) == 0 ? 3 + random.nextInt(12) : 20 + random.nextInt(90));
      }
      return new KnownFacts(
          "P", file.news().employments(), file.news().absences(), List.of(), List.of());
    }

    private void absence(int number, LocalDate first) {
      String type = random.nextInt(12) == 0 ? "530" : "790";
      int length = random.nextInt(6) == 0 ? 5 + random.nextInt(12) : random.nextInt(4);
      LocalDate last = first.plusDays(length);
      LocalDate heard = first.plusDays(random.nextInt(5) == 0 ? random.nextInt(3) : 0);
      tell(number, 1, heard, type, first, null, AbsenceStatus.ACTIVE);
      if (random.nextInt(10) == 0) {
        first = first.plusDays(random.nextInt(3) - 1);
      }
      LocalDate closed = last.isBefore(heard) ? heard : last.plusDays(random.nextInt(2));
      LocalDate end = last.isBefore(first) ? first : last;
      tell(number, 2, closed, type, first, end, AbsenceStatus.ACTIVE);
      if (random.nextInt(20) == 0) {
        tell(number, 3, closed.plusDays(1), type, first, end, AbsenceStatus.ANNULLED);
      }
    }

    private void tell(
        int number,
        int revision,
        LocalDate heard,
        String type,
        LocalDate first,
        @Nullable LocalDate last,
        AbsenceStatus status) {
      String id = String.format(Locale.ROOT, "A%02d", number);
      take(
          id + "/" + revision,
          heard,
          new AbsenceMessage(
              id, revision, "P", "P-1", type, first, last, List.of(), status, instant(heard)));
    }

    private void take(String key, LocalDate heard, PayrollMessage message) {
      file.take(
          new EventKey("test", key),
          message,
          instant(heard),
          RandomBook.vocabulary(),
          new EmploymentOwners());
    }

    private Instant instant(LocalDate day) {
      return day.atTime(random.nextInt(24), random.nextInt(60))
          .atZone(CopenhagenTime.ZONE)
          .toInstant();
    }
  }
}
