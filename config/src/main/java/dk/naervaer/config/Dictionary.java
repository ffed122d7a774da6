package dk.naervaer.config;

import dk.naervaer.rules.settings.Action;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The closed list of what sheets may ask for, in both languages. */
public final class Dictionary {
  private static final int ORDINARY_MINUTES = 15;

  private final Map<String, Action> actions;
  private final Map<String, Guide> guides;
  private final Map<String, Integer> minutes;

  Dictionary(Map<String, Action> actions, Map<String, Guide> guides, Map<String, Integer> minutes) {
    this.actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    this.guides = Collections.unmodifiableMap(new LinkedHashMap<>(guides));
    this.minutes = Collections.unmodifiableMap(new LinkedHashMap<>(minutes));
  }

  /** Minutes that a leader spends on what a word asks for, 1..480; 15 where nothing is set. */
  public int minutes(String word) {
    return minutes.getOrDefault(word, ORDINARY_MINUTES);
  }

  /** The lines that help to do what a word asks for; empty where there are none. */
  public Optional<Guide> guide(String word) {
    return Optional.ofNullable(guides.get(word));
  }

  /** The words that a talk's kind can be: actions, and what satisfies them. */
  public Set<String> talkKinds() {
    Set<String> kinds = new TreeSet<>(actions.keySet());
    actions.values().forEach(action -> kinds.addAll(action.satisfiedBy()));
    return kinds;
  }

  /** The actions by their word in the sheets, in the order of the file. */
  public Map<String, Action> actions() {
    return actions;
  }

  @Override
  public String toString() {
    return actions + "\n" + guides + "\n" + minutes;
  }
}
