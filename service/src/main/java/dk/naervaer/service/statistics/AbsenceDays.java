package dk.naervaer.service.statistics;

import dk.naervaer.rules.facts.EmploymentHistory;
import dk.naervaer.rules.measure.Spell;
import dk.naervaer.rules.measure.Spells;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The days an employment has been away, whole days or part of them alike, as far as a day.
 *
 * @param spells in order, none adjoining; absences that give no contact are left out
 */
public record AbsenceDays(List<Spell> spells, LocalDate today) {

  /** The days of an employment, by what is known. */
  public static AbsenceDays of(EmploymentHistory history, LocalDate today) {
    return new AbsenceDays(Spells.of(history.absences()), today);
  }

  /** The spell that runs today. */
  public Optional<Spell> running() {
    return spells.stream().filter(spell -> spell.covers(today)).findFirst();
  }

  /** Days away from a day to today, both included. */
  public int daysSince(LocalDate from) {
    return (int) from.datesUntil(today.plusDays(1)).filter(this::isAwayOn).count();
  }

  /** Spells with a day from a day to today. */
  public int spellsSince(LocalDate from) {
    return (int)
        spells.stream()
            .filter(spell -> !spell.last().isBefore(from) && !spell.first().isAfter(today))
            .count();
  }

  /** A month and the days away in it, up to today. */
  public record Month(YearMonth month, int days) {}

  /** The last months, the oldest first, the running one included. */
  public List<Month> months(int count) {
    List<Month> months = new ArrayList<>();
    for (int back = count - 1; back >= 0; back--) {
      YearMonth month = YearMonth.from(today).minusMonths(back);
      int days = (int) daysOf(month).filter(this::isAwayOn).count();
      months.add(new Month(month, days));
    }
    return months;
  }

  private Stream<LocalDate> daysOf(YearMonth month) {
    return month
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1))
        .filter(day -> !day.isAfter(today));
  }

  /** Whether a day is a day away. */
  public boolean isAwayOn(LocalDate day) {
    return spells.stream().anyMatch(spell -> spell.covers(day));
  }
}
