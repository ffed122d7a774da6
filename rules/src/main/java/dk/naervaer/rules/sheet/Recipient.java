package dk.naervaer.rules.sheet;

import java.util.Arrays;
import java.util.Optional;

/** Who is told (modtager); the order here is the order in which recipients are listed. */
public enum Recipient {
  LEADER("leder"),
  LIAISON("fastholdelseskonsulent"),
  COORDINATOR("koordinator"),
  HR("HR"),
  PAYROLL("løn"),
  EMPLOYEE("medarbejder");

  private final String word;

  Recipient(String word) {
    this.word = word;
  }

  /** The Danish word in the sheet. */
  public String word() {
    return word;
  }

  /** The recipient with this Danish word, empty for an unknown one. */
  public static Optional<Recipient> ofWord(String word) {
    return Arrays.stream(values()).filter(who -> who.word.equals(word)).findFirst();
  }
}
