package dk.naervaer.service.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What somebody can do about an item. */
public enum ItemAction {
  SEEN,
  /** On a day, today if none is told. */
  DONE,
  /** To a day ahead. */
  POSTPONED,
  /** For a reason of the closed list. */
  NOT_RELEVANT,
  USEFUL,
  NOT_USEFUL,
  /** To HR or the coordinator. */
  HANDED_ON;

  /** Why something can be no task after all. A closed list: nothing about anybody's health. */
  public static final List<String> REASONS =
      List.of("contact-made", "agreed-otherwise", "on-leave-or-left", "wrong-data", "not-mine");

  /** To whom something can be handed. */
  public static final List<String> RECEIVERS = List.of("hr", "coordinator");

  /** The word in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The action with this word; empty for an unknown one. */
  public static Optional<ItemAction> ofWord(String word) {
    return Arrays.stream(values()).filter(action -> action.word().equals(word)).findFirst();
  }
}
