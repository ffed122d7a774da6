package dk.naervaer.rules.sheet;

import java.util.Arrays;
import java.util.Optional;

/** Whom a row is for (gælder for). */
public enum Group {
  ALL("alle"),
  NEW_HIRE("nyansat"),
  FULLY_SICK("fuldt syg"),
  PARTLY_SICK("delvist syg"),
  EXPECTED_LONG("forventet langvarig");

  private final String word;

  Group(String word) {
    this.word = word;
  }

  /** The Danish word in the sheet. */
  public String word() {
    return word;
  }

  /** The group with this Danish word, empty for an unknown one. */
  public static Optional<Group> ofWord(String word) {
    return Arrays.stream(values()).filter(group -> group.word.equals(word)).findFirst();
  }
}
