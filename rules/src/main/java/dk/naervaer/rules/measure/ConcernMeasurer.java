package dk.naervaer.rules.measure;

import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.Measure;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Measures rows about a concern that was registered, with or without an absence. */
public final class ConcernMeasurer {
  private final PersonMeasures person;

  public ConcernMeasurer(PersonMeasures person) {
    this.person = person;
  }

  /** The days on which a concern was registered that the employee agrees to share. */
  public List<LocalDate> days() {
    return person.answers().sharedConcerns();
  }

  /**
   * Every row about a concern registered on a day.
   *
   * @param setting that of the day
   */
  public List<MeasuredConcern> measure(LocalDate day, CaseSetting setting) {
    List<MeasuredConcern> measured = new ArrayList<>();
    for (EffectiveRow row : setting.rows()) {
      if (row.row().measure() == Measure.CONCERN && !row.statutory()) {
        int required = row.row().value();
        LocalDate due = setting.calendar().onOrAfter(day.plusDays(required - 1L));
        measured.add(
            new MeasuredConcern(
                row,
                day,
                required,
                due,
                person.inGroupWithoutCase(row.row().group(), due),
                person.employedOn(due),
                person.reachable()));
      }
    }
    return measured;
  }
}
