package dk.naervaer.service.portal.screen;

import dk.naervaer.config.Configuration;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.events.EmploymentMessage;
import dk.naervaer.rules.settings.Action;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What things and people are called on a page, in the reader's language. */
public record Names(Configuration configuration, Locale language) {

  /** What a work unit is called. */
  public String workUnit(String id) {
    return configuration.organisation().find(id).map(WorkUnit::name).orElse(id);
  }

  /** The person's name; the employee number where payroll has told none. */
  static String person(@Nullable EmploymentMessage employment, String employeeId) {
    String name = employment == null ? null : employment.name();
    return name == null ? employeeId : name;
  }

  /** What an action is called to whoever does it. */
  public String action(String word) {
    Action action = configuration.dictionary().actions().get(word);
    if (action == null) {
      return word;
    }
    return isDanish() ? action.danish() : action.english();
  }

  /** What a kind of talk is called here. */
  public String talk(String kind) {
    return configuration.documents().talk(kind, PageLanguage.of(language));
  }

  /** Lines that help with an action. */
  List<String> guide(String word) {
    return configuration
        .dictionary()
        .guide(word)
        .map(guide -> isDanish() ? guide.danish() : guide.english())
        .orElse(List.of());
  }

  private boolean isDanish() {
    return !language.getLanguage().equals("en");
  }
}
