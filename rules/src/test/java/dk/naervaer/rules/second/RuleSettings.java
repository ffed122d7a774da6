package dk.naervaer.rules.second;

import dk.naervaer.rules.settings.Action;
import dk.naervaer.rules.settings.Thresholds;
import dk.naervaer.rules.settings.WorkUnitProfile;
import dk.naervaer.rules.sheet.Sheet;
import java.util.List;
import java.util.Map;

/** Sheets, dictionary, thresholds and work units: what a rule book is made of. */
record RuleSettings(
    List<Sheet> sheets,
    Thresholds thresholds,
    Map<String, Action> actions,
    Map<String, WorkUnitProfile> units) {}
