package dk.naervaer.rules.measure;

import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.Measure;
import java.time.LocalDate;
import java.util.List;

/** A row measured against what is known: the flat fact that a core rule judges. */
public sealed interface Measured
    permits MeasuredStep,
        MeasuredSpell,
        MeasuredRisk,
        MeasuredConcern,
        MeasuredLevel,
        MeasuredTakeover {

  EffectiveRow row();

  Occasion occasion();

  /** First of the days it is about: of the case, the spell, or the day itself. */
  LocalDate firstDay();

  /** Last of them, or {@link AbsenceCase#OPEN}. */
  LocalDate lastDay();

  LocalDate dueOn();

  /** The due day itself, where there is no notice. */
  default LocalDate giveOn() {
    return dueOn();
  }

  /** What the row asks for, in the measure's own unit: ten-thousandths for days of absence. */
  int required();

  /** What is reached of it, in the same unit. */
  int reached();

  /** 1, or the number of the repetition. */
  default int instance() {
    return 1;
  }

  /** The risk signs present, where the row counts them. */
  default List<RiskSign> signs() {
    return List.of();
  }

  /** Whether the row's day passes as a time limit. */
  default boolean isLimit() {
    return false;
  }

  /** What the row measures; the rules pick their rows by it. */
  default Measure getMeasure() {
    return row().row().measure();
  }
}
