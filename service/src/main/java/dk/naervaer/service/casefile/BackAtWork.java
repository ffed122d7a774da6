package dk.naervaer.service.casefile;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Question;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the leader's word that somebody is back makes of absences whose end payroll has not told:
 * they end the day before. An end date from payroll, once it comes, counts instead; so does a later
 * word, which may name an earlier day, or say that it was not so.
 *
 * <p>A word is about the last absence that begins before the day it names, and ends those before it
 * that nothing else has ended: what is said of a new absence leaves the old one's end alone,
 * whatever payroll tells of the new one afterwards.
 */
public final class BackAtWork {
  /** In the order of telling; the day does not decide, as it can be corrected either way. */
  private static final Comparator<Answer> TOLD_LAST =
      Comparator.comparing(Answer::answeredAt)
          .thenComparing(Answer::answeredOn)
          .thenComparing(Answer::id);

  /** The day back at work, by the first day of the absence it was told about. */
  private final NavigableMap<LocalDate, LocalDate> days;

  private final NavigableSet<LocalDate> begun;

  private BackAtWork(NavigableMap<LocalDate, LocalDate> days, NavigableSet<LocalDate> begun) {
    this.days = days;
    this.begun = begun;
  }

  /**
   * What was said.
   *
   * @param firstDays of every absence that gives contact, those that were ended or taken back too
   */
  public static BackAtWork by(Collection<Answer> answers, Collection<LocalDate> firstDays) {
    NavigableSet<LocalDate> begun = new TreeSet<>(firstDays);
    Map<LocalDate, Answer> last = new HashMap<>();
    answers.stream()
        .filter(Question.IS_BACK::isAskedIn)
        .sorted(TOLD_LAST)
        .forEach(
            answer -> {
              LocalDate about = begun.lower(answer.answeredOn());
              if (about != null) {
                last.put(about, answer);
              }
            });
    NavigableMap<LocalDate, LocalDate> days = new TreeMap<>();
    last.forEach(
        (about, answer) -> {
          if (isBack(answer)) {
            days.put(about, answer.answeredOn());
          }
        });
    return new BackAtWork(days, begun);
  }

  /** Whether an answer says that somebody is back. */
  static boolean isBack(Answer answer) {
    return Question.IS_BACK.isAskedIn(answer) && answer.answer().equals("yes");
  }

  /** Whether anything was said at all. */
  public static boolean wasSaid(Collection<Answer> answers) {
    return answers.stream().anyMatch(Question.IS_BACK::isAskedIn);
  }

  /** The absences as they are by what was said. */
  public List<Absence> end(List<Absence> absences) {
    return absences.stream().map(this::end).toList();
  }

  /** From which day on somebody is said to be back from an absence without an end. */
  Optional<LocalDate> from(LocalDate firstDay) {
    return Optional.ofNullable(days.ceilingEntry(firstDay)).map(Map.Entry::getValue);
  }

  /** Whether a word for a day would be what ends an absence without an end. */
  boolean wouldEnd(LocalDate firstDay, LocalDate day) {
    LocalDate about = begun.lower(day);
    LocalDate now = days.ceilingKey(firstDay);
    return about != null && !firstDay.isAfter(about) && (now == null || !now.isBefore(about));
  }

  private Absence end(Absence absence) {
    @Nullable LocalDate back =
        absence.lastDay() == null ? from(absence.firstDay()).orElse(null) : null;
    if (back == null) {
      return absence;
    }
    return new Absence(
        absence.id(),
        absence.firstDay(),
        back.minusDays(1),
        absence.kind(),
        absence.degrees().stream().filter(degree -> degree.from().isBefore(back)).toList());
  }
}
