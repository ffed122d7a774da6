package dk.naervaer.service.delivery;

import java.util.Arrays;

/** Where a mail stands, in the words of GOV.UK Notify. */
public enum MailState {
  CREATED("created"),
  /** Tried, and to be tried again. */
  SENDING("sending"),
  DELIVERED("delivered"),
  /** The address does not take mail. */
  PERMANENT_FAILURE("permanent-failure"),
  /** The address did not take mail for hours. */
  TEMPORARY_FAILURE("temporary-failure"),
  /** The mail server could not be used for hours. */
  TECHNICAL_FAILURE("technical-failure"),
  /** There is no mail server: kept to be read here. */
  KEPT("kept");

  private final String word;

  MailState(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  static MailState ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
  }
}
