package dk.naervaer.config;

import dk.naervaer.rules.fault.NearestWord;
import java.util.Collection;
import java.util.List;

/** What is said of units that don't hang together. */
final class UnitFaults {
  private UnitFaults() {}

  static void tellTopBelow(UnitEntry top, String parent) {
    top.section()
        .error(
            "R419",
            "parent",
            parent,
            "Enheden kommunen er øverst og kan ikke have en parent. Fjern nøglen.",
            "The unit kommunen is the top and can't have a parent. Remove the key.");
  }

  static void tellNoParent(UnitEntry entry) {
    entry
        .section()
        .error(
            "R419",
            "id",
            entry.id(),
            "Enheden har ingen parent. Tilføj parent: kommunen eller enheden over den.",
            "The unit has no parent. Add parent: kommunen or the unit above it.");
  }

  static void tellUnknownParent(UnitEntry entry, String parent, Collection<String> known) {
    entry
        .section()
        .error(
            "R401",
            "parent",
            parent,
            "Enheden findes ikke. Ret id'et, eller opret enheden."
                + NearestWord.danish(parent, known),
            "There is no such unit. Mend the id or add the unit."
                + NearestWord.english(parent, known));
  }

  static void tellRing(UnitEntry entry, List<String> round) {
    entry
        .section()
        .error(
            "R402",
            "parent",
            String.join(" → ", round) + " → " + entry.id(),
            "Enhederne ligger i ring. Ret en af dem, så den hænger under kommunen.",
            "The units lie in a ring. Mend one of them, so that it hangs under kommunen.");
  }

  static void tellTooDeep(UnitEntry entry, int deepest) {
    entry
        .section()
        .error(
            "R402",
            "id",
            entry.id(),
            "Enheden ligger for dybt: højst " + deepest + " niveauer. Hæng den højere oppe.",
            "The unit lies too deep: " + deepest + " levels at most. Hang it higher up.");
  }
}
