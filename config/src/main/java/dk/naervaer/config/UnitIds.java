package dk.naervaer.config;

import dk.naervaer.rules.fault.NearestWord;
import dk.naervaer.rules.sheet.Sheet;
import java.util.Optional;
import java.util.Set;

/** Ids that are also folder names. */
final class UnitIds {
  private UnitIds() {}

  static boolean fits(String id, Section section) {
    if (id.matches("[a-z0-9-]{1,64}") && !id.equals(Sheet.STATUTORY)) {
      return true;
    }
    section.error(
        "R418",
        "id",
        id,
        "Et id er kun små bogstaver a-z, tal og bindestreg (og ikke lov), for eksempel"
            + " plejecenter-nord.",
        "An id is only lower-case a-z, digits and hyphens (and not lov), for example"
            + " plejecenter-nord.");
    return false;
  }

  /** Tells that an id was used before. */
  static void tellSame(String id, Section section) {
    section.error(
        "R417",
        "id",
        id,
        "Id'et er brugt før i filen. Giv den ene et andet id.",
        "The id is used before in the file. Give one of them another id.");
  }

  /** The id of a work unit that is listed; empty, with a fault, for any other. */
  static Optional<String> known(Value item, Set<String> units) {
    Optional<String> id = item.text();
    if (id.isPresent() && !units.contains(id.get())) {
      item.error(
          "R401",
          id.get(),
          "Enheden findes ikke under workUnits." + NearestWord.danish(id.get(), units),
          "There is no such unit under workUnits." + NearestWord.english(id.get(), units));
      return Optional.empty();
    }
    return id;
  }
}
