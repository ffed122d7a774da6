package dk.naervaer.service.sheets;

import dk.naervaer.config.RulesAndConfig;
import dk.naervaer.config.WorkUnit;
import dk.naervaer.rules.sheet.EffectiveRow;
import dk.naervaer.rules.sheet.Sheet;

/**
 * Whose a row is, seen from a work unit.
 *
 * @param unit the id of the work unit that looks
 */
record Origins(RulesAndConfig files, String unit) {

  String of(EffectiveRow row) {
    boolean sharpened = row.statutory() && !row.level().equals(Sheet.STATUTORY);
    return sharpened ? "loven, gjort strengere af " + by(row.level()) : of(row.level());
  }

  String of(String level) {
    return switch (level) {
      case Sheet.STATUTORY -> "loven";
      case Sheet.MUNICIPALITY -> "kommunen";
      default -> level.equals(unit) ? "egen" : "området " + name(level);
    };
  }

  private String by(String level) {
    return level.equals(unit) && !level.equals(Sheet.MUNICIPALITY) ? "enheden selv" : of(level);
  }

  private String name(String level) {
    return files.configuration().organisation().find(level).map(WorkUnit::name).orElse(level);
  }
}
