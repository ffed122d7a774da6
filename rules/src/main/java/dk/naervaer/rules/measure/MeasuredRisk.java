package dk.naervaer.rules.measure;

import dk.naervaer.rules.sheet.EffectiveRow;
import java.time.LocalDate;
import java.util.List;

/**
 * The risk signs of one case (counting rule 17 of the domain description).
 *
 * @param required so many signs the row asks for
 * @param signs those present on the due day
 * @param dueOn the first working day on which there are enough, or {@link AbsenceCase#OPEN}
 */
public record MeasuredRisk(
    EffectiveRow row,
    AbsenceCase absenceCase,
    int required,
    List<RiskSign> signs,
    LocalDate dueOn,
    boolean absentOnDueDay,
    boolean inGroup,
    boolean covered,
    boolean employed,
    boolean reachable)
    implements Measured {

  @Override
  public Occasion occasion() {
    return Occasion.CASE;
  }

  @Override
  public int reached() {
    return signs.size();
  }

  @Override
  public LocalDate firstDay() {
    return absenceCase.first();
  }

  @Override
  public LocalDate lastDay() {
    return absenceCase.last();
  }
}
