package dk.naervaer.config;

import dk.naervaer.rules.settings.Action;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The closed list of what sheets may ask for, in both languages. */
public final class Dictionary {
  private final Map<String, Action> actions;
  private final Map<String, Guide> guides;

  Dictionary(Map<String, Action> actions, Map<String, Guide> guides) {
    this.actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
    this.guides = Collections.unmodifiableMap(new LinkedHashMap<>(guides));
  }

  /** The lines that help to do what a word asks for; empty where there are none. */
  public Optional<Guide> guide(String word) {
    return Optional.ofNullable(guides.get(word));
  }

  /** The actions by their word in the sheets, in the order of the file. */
  public Map<String, Action> actions() {
    return actions;
  }

  @Override
  public String toString() {
    return actions + "\n" + guides;
  }
}
