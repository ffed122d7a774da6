package dk.naervaer.rules.second;

import dk.naervaer.rules.sheet.SheetRow;
import java.time.LocalDate;

/**
 * One row that is wanted in one case.
 *
 * @param caseFirst first day of the case, the spell, or the day of the concern it counts in
 * @param limit a time limit, else a duty where it is a row of the law
 */
record SecondRow(
    RowInForce inForce,
    int instance,
    LocalDate caseFirst,
    LocalDate dueOn,
    LocalDate giveOn,
    boolean limit) {

  SheetRow row() {
    return inForce.row();
  }
}
