package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.AbsenceKind;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Degree;
import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.facts.EmploymentVersion;
import dk.naervaer.rules.facts.Talk;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Random histories, dense in the days that are hard to count. */
record RandomFacts(Chance chance, LocalDate start) {
  /** Month ends, leap day, Easter, Christmas, both changes of the clock. */
  private static final List<LocalDate> HARD_DAYS =
      List.of(
          LocalDate.of(2023, 12, 29),
          LocalDate.of(2024, 1, 31),
          LocalDate.of(2024, 2, 26),
          LocalDate.of(2024, 3, 25),
          LocalDate.of(2025, 3, 30),
          LocalDate.of(2025, 4, 14),
          LocalDate.of(2025, 8, 31),
          LocalDate.of(2025, 10, 26),
          LocalDate.of(2025, 12, 20),
          LocalDate.of(2026, 3, 28),
          LocalDate.of(2026, 5, 12),
          LocalDate.of(2027, 12, 30));

  static RandomFacts some(Chance chance) {
    LocalDate start =
        chance.oneIn(2)
            ? chance.near(chance.of(HARD_DAYS), 3)
            : LocalDate.of(2023, 1, 1).plusDays(chance.number(0, 1800));
    return new RandomFacts(chance, start);
  }

  EmploymentHistory history() {
    List<Absence> absences = absences();
    LocalDate end = absences.getLast().firstDay().plusDays(60);
    return new EmploymentHistory("E", "E-1", versions(end), absences, talks(end), answers(end));
  }

  /** The days on which advice is asked for: within the course, now and then long after. */
  List<LocalDate> dates(EmploymentHistory history) {
    List<LocalDate> dates = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Absence near = chance.of(history.absences());
      LocalDate from = near.lastDay() == null || chance.oneIn(2) ? near.firstDay() : near.lastDay();
      dates.add(from.plusDays(chance.oneIn(4) ? chance.number(40, 430) : chance.number(0, 40)));
    }
    return dates;
  }

  private List<Absence> absences() {
    List<Absence> absences = new ArrayList<>();
    LocalDate from = start;
    int count = chance.number(1, chance.oneIn(4) ? 12 : 5);
    boolean sick = chance.oneIn(2);
    for (int i = 0; i < count; i++) {
      Absence next = absence(i, from, sick);
      absences.add(next);
      LocalDate last = next.lastDay() == null ? from.plusDays(10) : next.lastDay();
      from = last.plusDays(pause());
      from = from.isBefore(start) ? start : from;
    }
    Collections.shuffle(absences, chance.random());
    return absences;
  }

  /** Days from a last day to the next first day: overlapping, adjoining, or with a gap. */
  private int pause() {
    return switch (chance.number(0, 5)) {
      case 0 -> chance.number(-8, 0);
      case 1 -> 1;
      case 2 -> chance.number(2, 6);
      case 3 -> chance.of(14, 15, 16, 17);
      case 4 -> chance.number(2, 21);
      default -> chance.number(10, 80);
    };
  }

  private Absence absence(int number, LocalDate from, boolean sick) {
    AbsenceKind kind =
        sick || chance.oneIn(2)
            ? chance.of(
                AbsenceKind.OWN_SICKNESS, AbsenceKind.OWN_SICKNESS, AbsenceKind.PARTIAL_SICKNESS)
            : chance.of(AbsenceKind.values());
    int length = length();
    LocalDate last = chance.oneIn(12) ? null : from.plusDays(length - 1L);
    return new Absence("A" + number, from, last, kind, degrees(from, length));
  }

  private int length() {
    return switch (chance.number(0, 5)) {
      case 0 -> 1;
      case 1 -> chance.number(1, 4);
      case 2 -> chance.number(3, 12);
      case 3 -> chance.number(10, 40);
      case 4 -> chance.number(25, 70);
      default -> chance.number(60, 140);
    };
  }

  /** By rising day within the absence: intake refuses others. */
  private List<Degree> degrees(LocalDate from, int length) {
    List<Degree> degrees = new ArrayList<>();
    if (chance.oneIn(3)) {
      int day = chance.oneIn(3) ? 0 : chance.number(0, length - 1);
      for (int i = chance.number(1, 3); i > 0 && day < length; i--) {
        degrees.add(
            new Degree(from.plusDays(day), chance.of(10_000, 5_000, 7_500, 2_000, 3_333, 1)));
        day += chance.number(1, 20);
      }
    }
    return degrees;
  }

  private List<EmploymentVersion> versions(LocalDate end) {
    List<EmploymentVersion> versions = new ArrayList<>();
    int count = chance.oneIn(3) ? chance.number(2, 4) : 1;
    LocalDate hired = hired();
    for (int revision = 1; revision <= count; revision++) {
      boolean fromTheStart = revision == 1 && !chance.oneIn(10);
      versions.add(
          new EmploymentVersion(
              revision,
              fromTheStart ? LocalDate.MIN : between(start.minusDays(20), end),
              chance.of(RandomRules.UNITS),
              hired,
              chance.oneIn(5) ? between(start, end.plusDays(60)) : null,
              chance.oneIn(25)));
    }
    Collections.shuffle(versions, chance.random());
    return versions;
  }

  private @Nullable LocalDate hired() {
    return switch (chance.number(0, 5)) {
      case 0 -> null;
      case 1, 2, 4 -> start.minusDays(chance.number(0, 40));
      case 3 -> start.minusDays(chance.number(100, 200));
      default -> LocalDate.of(2015, 1, 1);
    };
  }

  private List<Talk> talks(LocalDate end) {
    List<Talk> talks = new ArrayList<>();
    for (int i = chance.number(-3, 3); i > 0; i--) {
      talks.add(new Talk("T" + i, chance.of(RandomRules.TALKS), between(start, end)));
    }
    return talks;
  }

  private List<Answer> answers(LocalDate end) {
    List<Answer> answers = new ArrayList<>();
    for (int i = chance.number(-2, 5); i > 0; i--) {
      LocalDate from = chance.oneIn(6) ? start.minusDays(200) : start;
      LocalDate day = between(from, end);
      answers.add(
          new Answer(
              "Q" + i,
              chance.of(RandomRules.QUESTIONS),
              chance.oneIn(4) ? "no" : "yes",
              day,
              day.atTime(chance.number(6, 8), 0).toInstant(ZoneOffset.UTC)));
    }
    return answers;
  }

  private LocalDate between(LocalDate from, LocalDate to) {
    long days = to.toEpochDay() - from.toEpochDay();
    return from.plusDays(chance.number(0, (int) Math.max(days, 0)));
  }
}
