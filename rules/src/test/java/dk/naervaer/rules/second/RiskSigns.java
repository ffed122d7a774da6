package dk.naervaer.rules.second;

import dk.naervaer.rules.facts.Answer;
import dk.naervaer.rules.settings.Dated;
import dk.naervaer.rules.settings.RiskThresholds;
import dk.naervaer.rules.sheet.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The risk signs of one case without any gap (decision 1, the table). */
record RiskSigns(Person person, Course course) {

  /** The days from which the signs are present, in order. */
  List<LocalDate> days() {
    List<LocalDate> days = new ArrayList<>();
    addBeyondAWeek(days);
    addEarlierLongCase(days);
    addManySpells(days);
    addRelapse(days);
    addConcern(days);
    Collections.sort(days);
    return days;
  }

  private LocalDate first() {
    return course.first();
  }

  private RiskThresholds risk() {
    return person.settings().thresholds().risk();
  }

  private int today(Dated<Integer> setting) {
    return setting.on(person.today());
  }

  private List<Course> earlierSpells() {
    return person.spells().stream().filter(spell -> spell.last().isBefore(first())).toList();
  }

  private void addBeyondAWeek(List<LocalDate> days) {
    LocalDate beyond = first().plusDays(today(risk().absenceDays()));
    if (course.has(beyond)) {
      days.add(beyond);
    }
  }

  private void addEarlierLongCase(List<LocalDate> days) {
    LocalDate since = first().minusMonths(today(risk().longMonths()));
    if (earlierSpells().stream()
        .filter(spell -> spell.days().size() >= today(risk().longDays()))
        .anyMatch(spell -> !spell.last().isBefore(since))) {
      days.add(first());
    }
  }

  private void addManySpells(List<LocalDate> days) {
    Period months = new Period(today(risk().spellsMonths()), Period.Measured.MONTHS);
    LocalDate since = Crossings.windowStart(months, first());
    long spells = person.spells().stream().filter(spell -> spell.hasDayIn(since, first())).count();
    if (spells >= today(risk().spells())) {
      days.add(first());
    }
  }

  private void addRelapse(List<LocalDate> days) {
    LocalDate since = first().minusDays(today(risk().relapseDays()));
    if (earlierSpells().stream().anyMatch(spell -> !spell.last().isBefore(since))) {
      days.add(first());
    }
  }

  private void addConcern(List<LocalDate> days) {
    List<Answer> concerns =
        Answers.of(person.history().answers()).to(Set.of("concern-shared")).given().stream()
            .filter(answer -> !answer.answeredOn().isAfter(course.last()))
            .toList();
    LocalDate since = first().minusDays(today(risk().concernDays()));
    if (!concerns.isEmpty()
        && Answers.isYes(concerns.getLast())
        && !concerns.getLast().answeredOn().isBefore(since)) {
      LocalDate day = concerns.getLast().answeredOn();
      days.add(day.isBefore(first()) ? first() : day);
    }
  }
}
