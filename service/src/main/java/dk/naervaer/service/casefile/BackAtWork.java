package dk.naervaer.service.casefile;

import dk.naervaer.rules.facts.Absence;
import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.facts.Question;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the leader's word that somebody is back makes of absences whose end payroll has not told:
 * they end the day before. An end date from payroll, once it comes, counts instead; so does a later
 * word that it was not so.
 *
 * @param from the day back at work; null when nobody has said so
 */
record BackAtWork(@Nullable LocalDate from) {

  static BackAtWork by(Collection<Answer> answers) {
    return answers.stream()
        .filter(Question.IS_BACK::isAskedIn)
        .max(Answer.NEWEST_LAST)
        .filter(answer -> answer.answer().equals("yes"))
        .map(answer -> new BackAtWork(answer.answeredOn()))
        .orElse(new BackAtWork(null));
  }

  Absence end(Absence absence) {
    LocalDate back = from;
    if (back == null || absence.lastDay() != null || !absence.firstDay().isBefore(back)) {
      return absence;
    }
    return new Absence(
        absence.id(),
        absence.firstDay(),
        back.minusDays(1),
        absence.kind(),
        absence.degrees().stream().filter(degree -> degree.from().isBefore(back)).toList());
  }

  List<Absence> end(List<Absence> absences) {
    return from == null ? absences : absences.stream().map(this::end).toList();
  }
}
