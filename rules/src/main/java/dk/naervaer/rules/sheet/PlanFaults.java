package dk.naervaer.rules.sheet;

import dk.naervaer.rules.sheet.ContactPlan.Gap;

/** What is said of contacts that make no sense together. */
final class PlanFaults {
  private PlanFaults() {}

  static void tellNoContact(Group group, FilePlace place) {
    String who = group == Group.FULLY_SICK ? "fuldt syge" : "delvist syge";
    String whoEnglish = group == Group.FULLY_SICK ? "fully sick" : "partly sick";
    place.error(
        "R303",
        Column.ACTION,
        null,
        "Uden denne række får "
            + who
            + " ingen kontakt ud over lovens. Behold en kontakt, eller skriv en ny række for dem.",
        "Without this row those "
            + whoEnglish
            + " get no contact beyond the law's. Keep a contact or write a new row for them.");
  }

  static void tellGap(Gap gap, int most, FilePlace place) {
    place.warning(
        "R207",
        Column.VALUE,
        null,
        "Der er ingen kontakt fra dag %d til dag %d: mere end %d dage. Skriv en række imellem, hvis det ikke er meningen."
            .formatted(gap.from(), gap.to(), most),
        "There is no contact from day %d to day %d: more than %d days. Write a row between unless that is meant."
            .formatted(gap.from(), gap.to(), most));
  }

  static void tellClose(SheetRow own, SheetRow other, int apart, FilePlace place) {
    String moment = RowSentence.moment(other);
    place.warning(
        "R206",
        Column.VALUE,
        Integer.toString(own.value()),
        "Række %s (%s) ligger mindre end %d dage fra. Saml de to kontakter, eller flyt den ene."
            .formatted(other.id(), moment, apart),
        "Row %s (%s) lies fewer than %d days away. Make them one contact or move one."
            .formatted(other.id(), moment, apart));
  }

  static void tellMonthBesideDay(SheetRow own, SheetRow other, FilePlace place) {
    String moment = RowSentence.moment(other);
    place.warning(
        "R205",
        Column.VALUE,
        RowSentence.moment(own),
        "Række %s (%s) kan falde på samme dag, for måneder er ikke lige lange. Vælg den ene."
            .formatted(other.id(), moment),
        "Row %s (%s) may fall on the same day, for months differ in length. Choose one."
            .formatted(other.id(), moment));
  }
}
