package dk.naervaer.rules.sheet;

import java.util.List;

/** The cells of one line. */
record NumberedCells(int line, List<String> cells) {

  /** The cell at a place as it stands; empty when the line is shorter. */
  String at(int place) {
    return place >= 0 && place < cells.size() ? cells.get(place) : "";
  }
}
