package dk.naervaer.service.inbox;

import dk.naervaer.service.platform.PlainId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a liaison has done about somebody.
 *
 * @param kind {@code contact}, {@code meeting}, {@code answer} or {@code outcome}
 * @param word with answer and outcome, of the closed lists
 */
public record LiaisonStep(
    String id, String employeeId, String kind, LocalDate day, @Nullable String word) {
  /** What is counted, and what is told. */
  public static final List<String> KINDS = List.of("contact", "meeting", "answer", "outcome");

  /** What the leader can be told. */
  public static final List<String> ANSWERS =
      List.of("taken", "meeting-agreed", "call-me", "not-needed");

  /** How it ended, for the status meeting. */
  public static final List<String> OUTCOMES =
      List.of("back-at-work", "adjusted-work", "other-help", "declined", "left");

  /** Whether the id is plain, and kind and word go together. */
  public boolean isSound() {
    return PlainId.isOne(id) && isKindWithWord();
  }

  private boolean isKindWithWord() {
    return switch (kind) {
      case "contact", "meeting" -> word == null;
      case "answer" -> word != null && ANSWERS.contains(word);
      case "outcome" -> word != null && OUTCOMES.contains(word);
      default -> false;
    };
  }

  @Override
  public String toString() {
    return "LiaisonStep[" + kind + " " + day + "]";
  }
}
