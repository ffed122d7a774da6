package dk.naervaer.service.replay;

import dk.naervaer.events.AbsenceMessage;
import dk.naervaer.events.AbsenceStatus;
import dk.naervaer.events.AnswerMessage;
import dk.naervaer.events.Degree;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.events.MessageWriter;
import dk.naervaer.events.PayrollMessage;
import dk.naervaer.events.TalkMessage;
import dk.naervaer.service.platform.CopenhagenTime;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** One employee's random history: late, corrected, annulled, re-created, split, joined, moved. */
public final class RandomHistory {
  public static final LocalDate FIRST = LocalDate.of(2026, 1, 5);
  public static final LocalDate LAST = LocalDate.of(2026, 6, 30);

  private static final List<String> QUESTIONS =
      List.of(
          "expected-long",
          "expected-long",
          "concern",
          "concern-shared",
          "employee-asks",
          "employee-declines");

  private final Random random;
  private final List<ReplayLine> lines = new ArrayList<>();
  private int absences;

  private RandomHistory(long seed) {
    random = new Random(seed);
  }

  /** The lines of a history, in the order they became known. */
  public static List<ReplayLine> of(long seed) {
    RandomHistory history = new RandomHistory(seed);
    history.employments();
    int spells = 1 + history.random.nextInt(6);
    for (int i = 0; i < spells; i++) {
      history.absence();
    }
    history.lines.sort(Comparator.comparing(ReplayLine::knownAt));
    return history.lines;
  }

  private void employments() {
    boolean late = random.nextInt(10) == 0;
    LocalDate known = late ? day(FIRST, 40) : FIRST.minusDays(1);
    LocalDate hired = random.nextInt(4) == 0 ? FIRST.minusMonths(4) : LocalDate.of(2015, 1, 1);
    tell(known, employment("P-1", 1, null, unit(), hired, null, false));
    if (random.nextInt(4) == 0) {
      LocalDate left = random.nextInt(3) == 0 ? day(FIRST.plusDays(40), 120) : null;
      LocalDate from = random.nextBoolean() ? null : day(FIRST, 150);
      boolean noContact = random.nextInt(6) == 0;
      tell(day(FIRST, 120), employment("P-1", 2, from, unit(), hired, left, noContact));
    }
    if (random.nextInt(5) == 0) {
      tell(FIRST.minusDays(1), employment("P-2", 1, null, unit(), null, null, false));
    }
  }

  private EmploymentMessage employment(
      String id,
      int revision,
      @Nullable LocalDate from,
      String unit,
      @Nullable LocalDate hired,
      @Nullable LocalDate left,
      boolean noContact) {
    return new EmploymentMessage(
        "P", id, revision, from, unit, null, hired, left, null, null, null, null, noContact);
  }

  private String unit() {
    return RandomBook.UNITS.get(random.nextInt(RandomBook.UNITS.size()));
  }

  private void absence() {
    String id = "A" + absences++;
    String employment = random.nextInt(8) == 0 ? "P-2" : "P-1";
    LocalDate first = day(FIRST, 110);
    int length = random.nextInt(3) == 0 ? 20 + random.nextInt(80) : 1 + random.nextInt(14);
    LocalDate last = first.plusDays(length - 1L);
    LocalDate known = first.plusDays(random.nextInt(4) == 0 ? random.nextInt(20) : 0);
    String type = List.of("790", "790", "790", "526", "530", "310").get(random.nextInt(6));
    int revision = 1;
    tell(known, message(id, revision, employment, type, first, null, AbsenceStatus.ACTIVE));
    if (random.nextInt(3) == 0) {
      first = first.plusDays(random.nextInt(15) - 9);
      known = known.plusDays(random.nextInt(12));
      tell(known, message(id, ++revision, employment, type, first, null, AbsenceStatus.ACTIVE));
    }
    if (random.nextInt(8) > 0 && !last.isBefore(first)) {
      LocalDate told = last.plusDays(random.nextInt(8) - 4);
      known = told.isBefore(known) ? known : told;
      tell(known, message(id, ++revision, employment, type, first, last, AbsenceStatus.ACTIVE));
    }
    if (random.nextInt(5) == 0) {
      known = known.plusDays(random.nextInt(10));
      tell(known, message(id, ++revision, employment, type, first, last, AbsenceStatus.ANNULLED));
      if (random.nextBoolean()) {
        LocalDate again = known.plusDays(random.nextInt(3));
        tell(again, message(id + "b", 1, employment, type, first, null, AbsenceStatus.ACTIVE));
      }
    }
    peopleSay(employment, first);
  }

  private void peopleSay(String employment, LocalDate first) {
    LocalDate on = first.plusDays(random.nextInt(40));
    if (random.nextInt(4) == 0) {
      String kind = random.nextBoolean() ? "lovpligtig samtale" : "trivselssamtale";
      TalkMessage talk = new TalkMessage("T" + absences, employment, kind, on);
      LocalDate known = on.plusDays(random.nextInt(4));
      line(known, ReplayLine.Kind.TALK, MessageWriter.json(talk));
    }
    if (random.nextInt(3) == 0) {
      Instant at = instant(on);
      String question = QUESTIONS.get(random.nextInt(QUESTIONS.size()));
      String answer = random.nextInt(4) == 0 ? "no" : "yes";
      line(
          at,
          ReplayLine.Kind.ANSWER,
          MessageWriter.json(new AnswerMessage("Q" + absences, employment, question, answer, at)));
    }
  }

  private AbsenceMessage message(
      String id,
      int revision,
      String employment,
      String type,
      LocalDate first,
      @Nullable LocalDate last,
      AbsenceStatus status) {
    List<Degree> degrees =
        random.nextInt(4) == 0 && (last == null || last.isAfter(first.plusDays(5)))
            ? List.of(new Degree(first.plusDays(4), BigDecimal.valueOf(50)))
            : List.of();
    LocalDate end = last != null && last.isBefore(first) ? first : last;
    return new AbsenceMessage(
        id,
        revision,
        "P",
        employment,
        type,
        first,
        end,
        degrees,
        status,
        Instant.parse("2026-01-01T00:00:00Z").plusSeconds(revision));
  }

  private LocalDate day(LocalDate from, int within) {
    return from.plusDays(random.nextInt(within));
  }

  private Instant instant(LocalDate day) {
    return day.atTime(random.nextInt(24), random.nextInt(60))
        .atZone(CopenhagenTime.ZONE)
        .toInstant();
  }

  private void tell(LocalDate day, PayrollMessage message) {
    ReplayLine.Kind kind =
        message instanceof EmploymentMessage ? ReplayLine.Kind.EMPLOYMENT : ReplayLine.Kind.ABSENCE;
    line(day, kind, MessageWriter.json(message));
  }

  private void line(LocalDate day, ReplayLine.Kind kind, String json) {
    line(instant(day), kind, json);
  }

  private void line(Instant at, ReplayLine.Kind kind, String json) {
    lines.add(
        new ReplayLine(lines.size() + 1, at, kind, null, json.getBytes(StandardCharsets.UTF_8)));
  }
}
