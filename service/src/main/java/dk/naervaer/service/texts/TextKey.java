package dk.naervaer.service.texts;

import dk.naervaer.config.MailKind;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names a text: that of a kind of mail or letter, or that of a kind about one action.
 *
 * @param action a word of the dictionary; null for the kind's own
 */
public record TextKey(MailKind kind, @Nullable String action) {

  /** The key as it stands in tables and addresses. */
  public String word() {
    return action == null ? kind.word() : kind.word() + ":" + action;
  }

  /**
   * The key of a word; empty for an unknown kind, and for an action that is unknown or has no text
   * of that kind.
   */
  public static Optional<TextKey> ofWord(String word, Set<String> actions) {
    String[] parts = word.split(":", 2);
    String action = parts.length == 2 ? parts[1] : null;
    return MailKind.ofWord(parts[0])
        .filter(kind -> action == null || (kind.isPerAction() && actions.contains(action)))
        .map(kind -> new TextKey(kind, action));
  }
}
