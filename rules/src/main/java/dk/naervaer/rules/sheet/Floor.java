package dk.naervaer.rules.sheet;

/** Whose rows a sheet below may make stricter, never weaker. */
enum Floor {
  LAW("R304", "loven", "the law"),
  MUNICIPALITY(
      "R306",
      "kommunens gulv (sheet-floors i thresholds.yaml)",
      "the municipality's floor (sheet-floors in thresholds.yaml)");

  private final String code;
  private final String danish;
  private final String english;

  Floor(String code, String danish, String english) {
    this.code = code;
    this.danish = danish;
    this.english = english;
  }

  /** Code of a row that is weaker. */
  String code() {
    return code;
  }

  String danish() {
    return danish;
  }

  String english() {
    return english;
  }

  static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
