package dk.naervaer.service.retention;

import java.time.Instant;
import java.util.List;

/**
 * Somebody's data stay, whatever their age.
 *
 * @param word why, of {@link #WORDS}
 * @param account who said so
 */
public record Hold(String employeeId, String word, String account, Instant at) {
  /** A dispute, an authority's demand, or the employee's own request. */
  public static final List<String> WORDS = List.of("dispute", "authority", "own-request");

  @Override
  public String toString() {
    return "Hold[" + word + "]";
  }
}
