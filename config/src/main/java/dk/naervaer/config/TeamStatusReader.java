package dk.naervaer.config;

import java.util.List;

/** Reads the status of {@code thresholds.yaml}. */
final class TeamStatusReader {
  private static final String YELLOW_DAYS = "status-yellow-days";
  private static final String YELLOW_SPELLS = "status-yellow-spells";
  private static final String RED_DAYS = "status-red-days";
  private static final String RED_SPELLS = "status-red-spells";

  static final List<String> KEYS = List.of(YELLOW_DAYS, YELLOW_SPELLS, RED_DAYS, RED_SPELLS);

  private TeamStatusReader() {}

  static TeamStatus read(Section section, Source source) {
    DatedValues values = new DatedValues(section, source);
    TeamStatus shipped = TeamStatus.shipped();
    return new TeamStatus(
        values.number(YELLOW_DAYS, 1, 366, shipped.yellowDays()),
        values.number(YELLOW_SPELLS, 1, 50, shipped.yellowSpells()),
        values.number(RED_DAYS, 1, 366, shipped.redDays()),
        values.number(RED_SPELLS, 1, 50, shipped.redSpells()));
  }
}
