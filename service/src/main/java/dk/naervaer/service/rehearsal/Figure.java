package dk.naervaer.service.rehearsal;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A count as it may be shown.
 *
 * @param value null when it is under the small-count threshold, or would reveal one that is
 */
public record Figure(@Nullable Long value) {
  /** What stands where a count may not. */
  public static final String HIDDEN = "skjult";

  /** The number, or {@link #HIDDEN}. */
  @JsonValue
  public Object json() {
    return value == null ? HIDDEN : value;
  }

  @Override
  public String toString() {
    return json().toString();
  }
}
