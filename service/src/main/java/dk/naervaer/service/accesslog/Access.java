package dk.naervaer.service.accesslog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that was seen, changed or exported, or was refused.
 *
 * @param person the account that was logged in
 * @param actingAs the account whose pages it was trying out; null when it was itself
 * @param act method and address, without anything that names a person; of what was refused before
 *     an address was reached, why
 * @param purpose the task it was done for
 * @param about employee ids, in order
 */
public record Access(
    Instant at,
    String person,
    @Nullable String actingAs,
    Kind kind,
    String act,
    String purpose,
    List<String> about) {
  public Access {
    about = List.copyOf(about);
  }

  /** What was done. */
  public enum Kind {
    SAW("saw"),
    CHANGED("changed"),
    EXPORTED("exported"),
    REFUSED("refused");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As it is stored and told. */
    public String word() {
      return word;
    }

    /** The one that is told so; empty where none is. */
    public static Optional<Kind> named(String word) {
      return Stream.of(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }

    static Kind of(String word) {
      return named(word)
          .orElseThrow(() -> new IllegalArgumentException("no kind of access " + word));
    }
  }

  @Override
  public String toString() {
    return "Access[" + kind + " " + act + "]";
  }
}
