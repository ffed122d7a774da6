package dk.naervaer.service.demo.payroll;

/** The codes of the demo's payroll system, as its {@code absence-types.yaml} translates them. */
enum PayrollCode {
  OWN_SICKNESS("790"),
  PARTIAL_SICKNESS("526"),
  SECTION_56("525"),
  WORK_INJURY("590"),
  PREGNANCY_RELATED("530"),
  CHILDS_SICK_DAY("310"),
  HOLIDAY("100"),
  /** Nobody has told the program what this one means, so that its records are held. */
  UNTRANSLATED("588");

  private final String code;

  PayrollCode(String code) {
    this.code = code;
  }

  String code() {
    return code;
  }

  /** Whether the person falls ill, and so tells on the day itself; the rest is agreed before. */
  boolean isSudden() {
    return this != HOLIDAY;
  }
}
