package dk.naervaer.service.access;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The people a request has been told anything about. Whatever decides that somebody may see
 * something about a person notes it here; without a request that listens nothing is noted.
 */
public final class Seen {
  private static final ThreadLocal<@Nullable SortedSet<String>> NOTED = new ThreadLocal<>();

  private Seen() {}

  /** Begins to listen on this thread. */
  public static void listen() {
    NOTED.set(new TreeSet<>());
  }

  /** Something about this employee is told to whoever asks on this thread. */
  public static void employee(@Nullable String employeeId) {
    SortedSet<String> noted = NOTED.get();
    if (noted != null && employeeId != null && !employeeId.isEmpty()) {
      noted.add(employeeId);
    }
  }

  /** What was noted since; listens no more. */
  public static SortedSet<String> end() {
    SortedSet<String> noted = NOTED.get();
    NOTED.remove();
    return noted == null ? new TreeSet<>() : noted;
  }
}
