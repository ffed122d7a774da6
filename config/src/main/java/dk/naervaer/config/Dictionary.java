package dk.naervaer.config;

import dk.naervaer.rules.settings.Action;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The closed list of what sheets may ask for, in both languages. */
public final class Dictionary {
  private final Map<String, Action> actions;

  Dictionary(Map<String, Action> actions) {
    this.actions = Collections.unmodifiableMap(new LinkedHashMap<>(actions));
  }

  /** The actions by their word in the sheets, in the order of the file. */
  public Map<String, Action> actions() {
    return actions;
  }

  @Override
  public String toString() {
    return actions.toString();
  }
}
