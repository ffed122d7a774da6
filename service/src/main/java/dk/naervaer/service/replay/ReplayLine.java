package dk.naervaer.service.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a replay file.
 *
 * @param number from 1
 * @param kind what it tells about
 * @param source the payroll system, as CloudEvents names it; null when the line has none
 * @param json the fact itself
 */
public record ReplayLine(
    int number, Instant knownAt, Kind kind, @Nullable String source, byte[] json) {

  /** What a line tells about. */
  public enum Kind {
    ABSENCE,
    EMPLOYMENT,
    ANSWER,
    TALK
  }

  @Override
  public String toString() {
    return "ReplayLine[" + number + " " + kind + "]";
  }
}
