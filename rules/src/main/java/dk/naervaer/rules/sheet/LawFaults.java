package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Faults;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** What is said of a row that would make the law weaker. */
final class LawFaults {
  private LawFaults() {}

  /** Tells what is wrong; only warns when it is a later law that the sheet doesn't meet. */
  static void tell(
      SheetRow law, SheetLine own, LocalDate lawFrom, FilePlace place, boolean onlyWarn) {
    Faults found = new Faults();
    FilePlace here = new FilePlace(place.file(), place.row(), found);
    SheetRow row = own.row();
    if (row == null) {
      here.error(
          "R301",
          Column.ACTION,
          RowReader.DESELECTED,
          "Rækken kommer af loven fra " + lawFrom + " og kan ikke fravælges. Slet linjen.",
          "The row comes from the law of " + lawFrom + " and can't be removed. Delete the line.");
    } else {
      Weakening.of(law, row)
          .ifPresentOrElse(
              weakening -> tell(weakening, law, row, here), () -> tellNotice(law, row, here));
    }
    found.list().forEach(fault -> place.faults().add(onlyWarn ? fault.asWarning() : fault));
  }

  private static void tell(Weakening weakening, SheetRow law, SheetRow own, FilePlace place) {
    switch (weakening) {
      case LATER -> tellLater(law, own, place);
      case OTHER_ACTION ->
          tellMustKeep(Column.ACTION, own.action(), "handlingen " + law.action(), place);
      case FEWER_PEOPLE ->
          tellMustKeep(Column.GROUP, own.group().word(), "gruppen " + law.group().word(), place);
      case FEWER_RECIPIENTS ->
          tellMustKeep(Column.RECIPIENTS, words(own), "modtagerne " + words(law), place);
    }
  }

  private static String words(SheetRow row) {
    return row.recipients().stream().map(Recipient::word).collect(Collectors.joining(", "));
  }

  private static void tellLater(SheetRow law, SheetRow own, FilePlace place) {
    String due = law.measure().word() + " " + law.value();
    place.error(
        "R304",
        Column.VALUE,
        own.measure().word() + " " + own.value(),
        "Loven siger senest " + due + ". Skriv en tidligere dag som dag eller uge.",
        "The law says " + due + " at the latest. Write an earlier day as dag or uge.");
  }

  private static void tellMustKeep(Column column, String found, String what, FilePlace place) {
    place.error(
        "R304",
        column,
        found,
        "Rækken kommer af loven og skal mindst have " + what + ". Ret cellen.",
        "The row comes from the law and must at least have " + what + ". Mend the cell.");
  }

  private static void tellNotice(SheetRow law, SheetRow own, FilePlace place) {
    boolean comparable = law.measure() == Measure.DAY && own.measure() == Measure.DAY;
    if (comparable && own.value() - own.notice() > law.value() - law.notice()) {
      place.warning(
          "R305",
          Column.NOTICE,
          Integer.toString(own.notice()),
          "Advis kommer senere end efter loven, så der er kortere tid til at indkalde. Skriv et"
              + " længere varsel.",
          "The advisory comes later than by the law's row, which leaves less time to summon. Write"
              + " a longer notice.");
    }
  }
}
