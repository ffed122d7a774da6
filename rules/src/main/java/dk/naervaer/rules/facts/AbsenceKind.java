package dk.naervaer.rules.facts;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an absence counts as, whatever code the payroll system uses for it.
 *
 * <p>Source: domain description, counting rule 6. Payroll codes are mapped to these words in {@code
 * absence-types.yaml} and never leave the intake.
 */
public enum AbsenceKind {
  OWN_SICKNESS("own-sickness", true),
  PARTIAL_SICKNESS("partial-sickness", true),
  SECTION_56("section-56", true),
  WORK_INJURY("work-injury", true),
  PREGNANCY_RELATED("pregnancy-related", true),
  COUNTS_APART("counts-apart", true),
  CHILDS_SICK_DAY("childs-sick-day", false),
  LEAVE("leave", false),
  HOLIDAY("holiday", false),
  UNAUTHORISED("unauthorised", false);

  private final String word;
  private final boolean givesContact;

  AbsenceKind(String word, boolean givesContact) {
    this.word = word;
    this.givesContact = givesContact;
  }

  /** The word used in configuration files. */
  public String word() {
    return word;
  }

  /** Whether days of this kind belong to a case and so lead to contact. */
  public boolean givesContact() {
    return givesContact;
  }

  /**
   * Whether days of this kind count towards a wellbeing talk. Absence the law protects, and what is
   * counted apart, does not (equal treatment; domain description, W6).
   */
  public boolean countsForWellbeing() {
    return this == OWN_SICKNESS || this == PARTIAL_SICKNESS;
  }

  /** The kind with this word, empty for an unknown one. */
  public static Optional<AbsenceKind> ofWord(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
  }
}
