package dk.naervaer.rules.measure;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.Degree;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * How many days a person was away, by percentage; where several registrations share a day the
 * greatest percentage counts, so that a day never counts more than once.
 */
final class AwayByDegree {

  /** A whole day. */
  static final int WHOLE = 10_000;

  private final List<Part> parts;

  private record Part(LocalDate first, LocalDate last, int degree) {
    boolean covers(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  private AwayByDegree(List<Part> parts) {
    this.parts = parts;
  }

  /** The days of those absences that count towards a wellbeing talk. */
  static AwayByDegree of(List<Absence> absences) {
    List<Part> parts = new ArrayList<>();
    absences.stream()
        .filter(absence -> absence.kind().countsForWellbeing())
        .forEach(absence -> addParts(absence, parts));
    return new AwayByDegree(disjoint(parts));
  }

  private static void addParts(Absence absence, List<Part> parts) {
    LocalDate known = absence.lastDay();
    LocalDate last = known == null ? AbsenceCase.OPEN : known;
    LocalDate from = absence.firstDay();
    int degree = WHOLE;
    for (Degree step : absence.degrees()) {
      if (step.from().isAfter(from)) {
        parts.add(new Part(from, step.from().minusDays(1), degree));
        from = step.from();
      }
      degree = step.hundredths();
    }
    parts.add(new Part(from, last, degree));
  }

  private static List<Part> disjoint(List<Part> parts) {
    TreeSet<LocalDate> starts = new TreeSet<>();
    for (Part part : parts) {
      starts.add(part.first());
      starts.add(part.last().plusDays(1));
    }
    List<Part> disjoint = new ArrayList<>();
    LocalDate first = null;
    for (LocalDate start : starts) {
      if (first != null) {
        add(first, start.minusDays(1), parts, disjoint);
      }
      first = start;
    }
    return disjoint;
  }

  private static void add(LocalDate first, LocalDate last, List<Part> parts, List<Part> disjoint) {
    int degree =
        parts.stream().filter(part -> part.covers(first)).mapToInt(Part::degree).max().orElse(0);
    if (degree > 0) {
      disjoint.add(new Part(first, last, degree));
    }
  }

  /** Ten-thousandths of days away between two days, both included. */
  int between(LocalDate from, LocalDate to) {
    long sum = 0;
    for (Part part : parts) {
      LocalDate first = part.first().isBefore(from) ? from : part.first();
      LocalDate last = part.last().isAfter(to) ? to : part.last();
      if (!first.isAfter(last)) {
        sum += (ChronoUnit.DAYS.between(first, last) + 1) * part.degree();
      }
    }
    return Math.toIntExact(sum);
  }
}
