package dk.naervaer.rules.sheet;

import java.util.EnumSet;
import java.util.Set;

/** What no cell may hold, whatever its column. */
final class CellCheck {
  private CellCheck() {}

  /** The columns whose cells can't be read at all; each is told. */
  static Set<Column> unreadable(Header header, NumberedCells cells, FilePlace place) {
    Set<Column> unreadable = EnumSet.noneOf(Column.class);
    for (Column column : Column.values()) {
      if (!isFit(cells.at(header.placeOf(column)), column, place)) {
        unreadable.add(column);
      }
    }
    return unreadable;
  }

  /** Whether the line reaches as far as the recipients; spreadsheets leave out empty ends. */
  static boolean isWideEnough(Header header, NumberedCells cells, FilePlace place) {
    if (cells.cells().size() > header.placeOf(Column.ACTION)) {
      return true;
    }
    place.error(
        "R506",
        null,
        String.join(";", cells.cells()),
        "Rækken har for få celler. Den skal have en celle til hver kolonne, skilt som i første"
            + " linje.",
        "The row has too few cells. It needs one for each column, separated as in the first line.");
    return false;
  }

  /** Whether only empty cells come after the last column. */
  static boolean hasNothingBeyond(Header header, NumberedCells cells, FilePlace place) {
    for (int i = header.width(); i < cells.cells().size(); i++) {
      if (!CellText.tidy(cells.at(i)).isEmpty()) {
        place.error(
            "R506",
            null,
            CellText.tidy(cells.at(i)),
            "Rækken har flere celler, end der er kolonner. Fjern det overflødige tegn mellem"
                + " cellerne, eller sæt anførselstegn om cellen.",
            "The row has more cells than there are columns. Remove the separator too many or put"
                + " the cell in quotation marks.");
        return false;
      }
    }
    return true;
  }

  private static boolean isFit(String cell, Column column, FilePlace place) {
    if (cell.length() > CellText.MOST_CHARACTERS) {
      return refuse(
          "R510",
          column,
          cell,
          place,
          "Cellen er for lang: højst 500 tegn. Skriv kortere.",
          "The cell is too long: 500 characters at most. Write less.");
    }
    if (CellText.hides(cell)) {
      return refuse(
          "R512",
          column,
          cell,
          place,
          "Cellen indeholder et usynligt tegn. Slet cellen, og skriv den igen med tastaturet.",
          "The cell holds an invisible character. Clear the cell and type it again.");
    }
    return !CellText.looksLikeFormula(cell) || refuseFormula(cell, column, place);
  }

  private static boolean refuseFormula(String cell, Column column, FilePlace place) {
    return refuse(
        "R504",
        column,
        cell,
        place,
        "En celle må ikke begynde med = + - eller @, for så bliver den læst som en formel. Begynd"
            + " med et bogstav.",
        "A cell may not begin with = + - or @, for it would be read as a formula. Begin with a"
            + " letter.");
  }

  private static boolean refuse(
      String code, Column column, String cell, FilePlace place, String danish, String english) {
    place.error(code, column, cell, danish, english);
    return false;
  }
}
