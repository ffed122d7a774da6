package dk.naervaer.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who serves the municipality and leads no unit.
 *
 * @param workUnits where, those below included; the whole municipality where the file names none
 */
public record Staff(
    String id, String name, @Nullable String mail, Office office, List<String> workUnits) {

  /** What somebody is there for. */
  public enum Office {
    HR("hr"),
    PAYROLL("payroll"),
    COORDINATOR("coordinator"),
    DATA_PROTECTION("data-protection"),
    OPERATOR("operator");

    private final String word;

    Office(String word) {
      this.word = word;
    }

    /** The word in the file. */
    public String word() {
      return word;
    }

    static Optional<Office> ofWord(String word) {
      return Arrays.stream(values()).filter(office -> office.word.equals(word)).findFirst();
    }
  }
}
