package dk.naervaer.rules.second;

import dk.naervaer.rules.sheet.Group;
import dk.naervaer.rules.sheet.Measure;
import dk.naervaer.rules.sheet.Period;
import dk.naervaer.rules.sheet.Recipient;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetLine;
import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Random sheets of a level. Few ids and few actions, so that levels and rows meet. */
record RandomRows(Chance chance) {
  private static final List<Measure> CONTACT =
      List.of(
          Measure.DAY,
          Measure.DAY,
          Measure.WORKING_DAY,
          Measure.WEEK,
          Measure.MONTH,
          Measure.REPEAT_FROM_DAY,
          Measure.REPEAT_FROM_MONTH);

  private static final List<Measure> OTHERS =
      List.of(
          Measure.SPELLS,
          Measure.ABSENCE_DAYS,
          Measure.SAME_WEEKDAY,
          Measure.RISK_SIGNS,
          Measure.CONCERN,
          Measure.CONCERN);

  Sheet sheet(String level, LocalDate from, boolean runningCases) {
    List<SheetLine> lines = level.equals(Sheet.STATUTORY) ? lawLines() : lines(level);
    return new Sheet(level, from, runningCases, lines, "" + lines);
  }

  private List<SheetLine> lawLines() {
    List<SheetLine> lines = new ArrayList<>();
    lines.add(line(law("L29", Measure.DAY, chance.of(29, 10, 3), Group.ALL, "lovpligtig samtale")));
    lines.add(
        line(law("F35", Measure.DAY, chance.of(36, 12), Group.EXPECTED_LONG, "fast track senest")));
    lines.add(
        line(
            law(
                "R35",
                Measure.WEEK,
                chance.of(6, 2),
                chance.of(Group.values()),
                "refusion senest")));
    return lines;
  }

  private SheetRow law(String id, Measure measure, int value, Group group, String action) {
    SheetRow row = row(id, measure, value, null, group, action);
    List<Recipient> recipients = List.of(Recipient.LEADER);
    return new SheetRow(
        id, measure, value, null, group, action, row.notice(), row.deadline(), recipients, "");
  }

  /** Rule 13: a unit may set an earlier day, and tell more people. */
  private SheetRow sharper() {
    SheetRow row = law("L29", Measure.DAY, chance.number(1, 3), Group.ALL, "lovpligtig samtale");
    return new SheetRow(
        row.id(),
        row.measure(),
        row.value(),
        null,
        row.group(),
        row.action(),
        row.notice(),
        row.deadline(),
        List.of(Recipient.LEADER, chance.of(Recipient.HR, Recipient.EMPLOYEE)),
        "");
  }

  private List<SheetLine> lines(String level) {
    List<SheetLine> lines = new ArrayList<>();
    boolean top = level.equals(Sheet.MUNICIPALITY);
    if (!top && chance.oneIn(4)) {
      lines.add(line(sharper()));
    }
    addOthers(lines, top);
    Set<String> ids = new LinkedHashSet<>();
    for (int i = chance.number(1, top ? 7 : 4); i > 0; i--) {
      ids.add("K" + chance.number(1, 9));
    }
    for (String id : ids) {
      lines.add(!top && chance.oneIn(3) ? new SheetLine(id, null, 1) : line(contact(id)));
    }
    return lines;
  }

  private void addOthers(List<SheetLine> lines, boolean top) {
    for (int number = 1; number <= 6; number++) {
      if (chance.oneIn(top ? 2 : 6)) {
        String id = "W" + number;
        lines.add(!top && chance.oneIn(4) ? new SheetLine(id, null, 1) : line(other(id)));
      }
    }
  }

  private SheetRow other(String id) {
    Measure measure = chance.of(OTHERS);
    int value =
        switch (measure) {
          case ABSENCE_DAYS -> chance.of(1, 3, 5, 15, 30);
          case RISK_SIGNS -> chance.number(1, 4);
          case CONCERN -> chance.of(1, 1, 3, 8);
          default -> chance.number(1, 4);
        };
    String action =
        chance.of("trivselssamtale", "trivselssamtale", "samtale", "ring", "vurder fast track");
    return row(id, measure, value, window(measure), group(), action);
  }

  private @Nullable Period window(Measure measure) {
    if (!measure.needsPeriod()) {
      return null;
    }
    return chance.oneIn(2)
        ? new Period(chance.of(1, 14, 30, 90, 180), Period.Measured.DAYS)
        : new Period(chance.of(1, 2, 6), Period.Measured.MONTHS);
  }

  private SheetRow contact(String id) {
    Measure measure = chance.of(CONTACT);
    int value =
        switch (measure) {
          case DAY, REPEAT_FROM_DAY -> chance.of(1, 2, 3, 5, 7, 10, 15, 28, 40);
          case WORKING_DAY -> chance.of(1, 2, 4, 6, 10, 20);
          case WEEK -> chance.number(1, 6);
          default -> chance.number(1, 3);
        };
    String action =
        chance.of(
            "ring",
            "ring",
            "samtale",
            "opfølgning",
            "lovpligtig samtale",
            "refusion senest",
            "vurder fast track");
    return row(id, measure, value, period(measure), group(), action);
  }

  private @Nullable Period period(Measure measure) {
    if (!measure.needsPeriod()) {
      return null;
    }
    return chance.oneIn(2)
        ? new Period(chance.of(1, 3, 7, 14), Period.Measured.DAYS)
        : new Period(chance.of(1, 1, 2), Period.Measured.MONTHS);
  }

  private Group group() {
    return chance.oneIn(2) ? Group.ALL : chance.of(Group.values());
  }

  private SheetRow row(
      String id, Measure measure, int value, @Nullable Period period, Group group, String action) {
    int notice = chance.oneIn(2) ? 0 : chance.of(1, 2, 5, 9, 14);
    Integer deadline = chance.oneIn(3) ? null : chance.number(1, 5);
    return new SheetRow(
        id, measure, value, period, group, action, notice, deadline, recipients(), "");
  }

  private List<Recipient> recipients() {
    return chance.oneIn(2)
        ? List.of(Recipient.LEADER)
        : List.of(
            chance.of(Recipient.LEADER, Recipient.LIAISON),
            chance.of(Recipient.HR, Recipient.EMPLOYEE));
  }

  private static SheetLine line(SheetRow row) {
    return new SheetLine(row.id(), row, 1);
  }
}
