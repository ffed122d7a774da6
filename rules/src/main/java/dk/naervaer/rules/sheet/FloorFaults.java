package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Faults;
import java.time.LocalDate;
import java.util.stream.Collectors;

/**
 * What is said of a row that would make the law, or a floor of the municipality, weaker.
 *
 * @param strict the row above
 * @param from the date of its sheet
 */
record FloorFaults(Floor floor, SheetRow strict, LocalDate from) {

  /** Tells what is wrong; only warns when it is a later sheet above that isn't met. */
  void tell(SheetLine own, FilePlace place, boolean onlyWarn) {
    Faults found = new Faults();
    FilePlace here = new FilePlace(place.file(), place.row(), found);
    SheetRow row = own.row();
    if (row == null) {
      tellRemoval(here);
    } else {
      Weakening.of(strict, row)
          .ifPresentOrElse(weakening -> tell(weakening, row, here), () -> tellNotice(row, here));
    }
    found.list().forEach(fault -> place.faults().add(onlyWarn ? fault.asWarning() : fault));
  }

  private void tellRemoval(FilePlace here) {
    here.error(
        "R301",
        Column.ACTION,
        RowReader.DESELECTED,
        "Rækken kommer af "
            + floor.danish()
            + " fra "
            + from
            + " og kan ikke fravælges. Slet linjen.",
        "The row comes from "
            + floor.english()
            + " of "
            + from
            + " and can't be removed. Delete the line.");
  }

  private void tell(Weakening weakening, SheetRow own, FilePlace place) {
    switch (weakening) {
      case LATER -> tellLater(own, place);
      case OTHER_ACTION ->
          tellMustKeep(Column.ACTION, own.action(), "handlingen " + strict.action(), place);
      case FEWER_PEOPLE ->
          tellMustKeep(Column.GROUP, own.group().word(), "gruppen " + strict.group().word(), place);
      case FEWER_RECIPIENTS ->
          tellMustKeep(Column.RECIPIENTS, words(own), "modtagerne " + words(strict), place);
    }
  }

  private static String words(SheetRow row) {
    return row.recipients().stream().map(Recipient::word).collect(Collectors.joining(", "));
  }

  private void tellLater(SheetRow own, FilePlace place) {
    String due = RowSentence.moment(strict);
    boolean step = strict.measure() == Measure.DAY || strict.measure() == Measure.WEEK;
    place.error(
        floor.code(),
        Column.VALUE,
        RowSentence.moment(own),
        Floor.capital(floor.danish())
            + " siger senest "
            + due
            + (step
                ? ". Skriv en tidligere dag som dag eller uge."
                : ". Skriv det samme eller noget strengere."),
        Floor.capital(floor.english())
            + " says "
            + due
            + " at the latest. "
            + (step ? "Write an earlier day as dag or uge." : "Write the same or stricter."));
  }

  private void tellMustKeep(Column column, String found, String what, FilePlace place) {
    place.error(
        floor.code(),
        column,
        found,
        "Rækken kommer af " + floor.danish() + " og skal mindst have " + what + ". Ret cellen.",
        "The row comes from "
            + floor.english()
            + " and must at least have "
            + what
            + ". Mend the cell.");
  }

  private void tellNotice(SheetRow own, FilePlace place) {
    boolean comparable = strict.measure() == Measure.DAY && own.measure() == Measure.DAY;
    if (comparable && own.value() - own.notice() > strict.value() - strict.notice()) {
      place.warning(
          "R305",
          Column.NOTICE,
          Integer.toString(own.notice()),
          "Advis kommer senere end efter "
              + floor.danish()
              + ", så der er kortere tid til at indkalde. Skriv et længere varsel.",
          "The advisory comes later than by "
              + floor.english()
              + ", which leaves less time to summon. Write a longer notice.");
    }
  }
}
