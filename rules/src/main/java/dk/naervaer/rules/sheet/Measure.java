package dk.naervaer.rules.sheet;

import java.util.Arrays;
import java.util.Optional;

/** What a row measures (målepunkt). */
public enum Measure {
  DAY("dag", false),
  WORKING_DAY("arbejdsdag", false),
  WEEK("uge", false),
  MONTH("måned", false),
  REPEAT_FROM_DAY("gentag fra dag", true),
  REPEAT_FROM_MONTH("gentag fra måned", true),
  SPELLS("perioder", true),
  ABSENCE_DAYS("fraværsdage", true),
  SAME_WEEKDAY("samme ugedag", true),
  RISK_SIGNS("risikotegn", false),
  ABSENT_TOGETHER("fraværende samtidig", false),
  NEW_LEADER("ny leder", false),
  CONCERN("bekymring", false);

  private final String word;
  private final boolean needsPeriod;

  Measure(String word, boolean needsPeriod) {
    this.word = word;
    this.needsPeriod = needsPeriod;
  }

  /** The Danish word in the sheet. */
  public String word() {
    return word;
  }

  /** Whether the column {@code periode} must be filled; it must be empty otherwise. */
  public boolean needsPeriod() {
    return needsPeriod;
  }

  /** Whether this is a step of a contact cadence: a day counted from the case's first day. */
  public boolean isContactStep() {
    return ordinal() <= REPEAT_FROM_MONTH.ordinal();
  }

  /** Whether this counts spells or days in a window and is judged on return. */
  public boolean isWellbeing() {
    return this == SPELLS || this == ABSENCE_DAYS || this == SAME_WEEKDAY;
  }

  /** Whether this is measured for a work unit as a whole. */
  public boolean isAboutWorkUnit() {
    return this == ABSENT_TOGETHER || this == NEW_LEADER;
  }

  /** Whether the step comes again and again. */
  public boolean repeats() {
    return this == REPEAT_FROM_DAY || this == REPEAT_FROM_MONTH;
  }

  /** The measure with this Danish word, empty for an unknown one. */
  public static Optional<Measure> ofWord(String word) {
    return Arrays.stream(values()).filter(measure -> measure.word.equals(word)).findFirst();
  }
}
