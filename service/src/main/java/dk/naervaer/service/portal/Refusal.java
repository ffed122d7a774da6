package dk.naervaer.service.portal;

/** Why somebody was refused: a closed list, as the access log and the counter tell it. */
enum Refusal {
  /** The role does not open it. */
  ROLE("role"),
  /** A form without its token, or with another's. */
  FORM_TOKEN("form-token"),
  /** A form or a script of another site. */
  OTHER_SITE("other-site"),
  /** A name that is not this program's. */
  OTHER_NAME("other-name"),
  /** What does not exist, or not for whoever asks. */
  NOT_THERE("not-there"),
  /** An address that asks for a login, without one. */
  NOT_LOGGED_IN("not-logged-in"),
  /** A password or an account that is not right. */
  LOGIN("wrong-login");

  private final String word;

  Refusal(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }
}
