package dk.naervaer.service.rehearsal;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.service.platform.CopenhagenTime;
import dk.naervaer.service.rehearsal.PastAbsences.Revision;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Three people who do not exist, played by the same code in a unit that has the draft. */
final class TypicalCases {
  private static final int HOUR = 8;

  private final TwoBooks books;
  private final String workUnit;
  private final LocalDate monday;

  TypicalCases(TwoBooks books, String workUnit) {
    this.books = books;
    this.workUnit = workUnit;
    this.monday =
        books.period().from().plusMonths(2).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
  }

  List<TypicalCase> all() {
    return List.of(
        play("Et kort forløb: syg fra mandag til torsdag", spell(0, 4)),
        play("Et langt forløb: syg i ti uger", spell(0, 70)),
        play("Tre korte forløb på tre måneder", spell(0, 2), spell(35, 3), spell(77, 2)));
  }

  private record Days(LocalDate first, LocalDate last) {}

  private Days spell(int after, int length) {
    LocalDate first = monday.plusDays(after);
    return new Days(first, first.plusDays(length - 1L));
  }

  private TypicalCase play(String title, Days... spells) {
    List<Revision> revisions = new ArrayList<>();
    for (int number = 0; number < spells.length; number++) {
      Days days = spells[number];
      revisions.add(
          new Revision(morning(days.first()), number, absence(number, days.first(), null)));
      revisions.add(
          new Revision(
              morning(days.last().plusDays(1)),
              number,
              absence(number, days.first(), days.last())));
    }
    PastVersion hired =
        new PastVersion(
            morning(books.period().readFrom()),
            books.period().readFrom(),
            1,
            null,
            workUnit,
            books.period().readFrom().minusYears(5),
            null,
            false);
    PastEmployment past =
        new PastEmployment(
            "eksempel",
            "eksempel",
            List.of(hired),
            new PastAbsences(revisions, spells.length),
            List.of(),
            List.of());
    long[] times = revisions.stream().mapToLong(Revision::known).sorted().toArray();
    return new TypicalCase(
        title, events(new RehearseEmployment(books, Pace.EVERY_INSTANT), past, times));
  }

  private static List<TypicalCase.Event> events(
      RehearseEmployment rehearse, PastEmployment past, long[] times) {
    Map<String, TypicalCase.Event> events = new TreeMap<>();
    for (Difference difference : rehearse.differences(past, times)) {
      Advice before = difference.before();
      Advice after = difference.after();
      if (before != null) {
        note(before, true, false, events);
      }
      if (after != null) {
        note(after, false, true, events);
      }
    }
    return List.copyOf(events.values());
  }

  private static void note(
      Advice advice, boolean before, boolean after, Map<String, TypicalCase.Event> events) {
    String what = advice.action() + " (" + advice.rule() + ")";
    events.merge(
        advice.givenOn() + what,
        new TypicalCase.Event(advice.givenOn(), what, before, after),
        (one, other) ->
            new TypicalCase.Event(
                one.day(),
                one.what(),
                one.before() || other.before(),
                one.after() || other.after()));
  }

  private static Absence absence(int number, LocalDate first, @Nullable LocalDate last) {
    return new Absence(String.valueOf(number), first, last, AbsenceKind.OWN_SICKNESS, List.of());
  }

  private static long morning(LocalDate day) {
    return Micros.of(day.atTime(HOUR, 0).atZone(CopenhagenTime.ZONE).toInstant());
  }
}
