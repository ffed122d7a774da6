package dk.naervaer.service.governance;

import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetDifference;
import dk.naervaer.rules.sheet.SheetReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two people edited a sheet at once: whoever comes last is shown what the other has changed. */
final class EditConflict {
  private EditConflict() {}

  /** The difference from the stored version to the one that was refused. */
  static List<String> lines(ProposedSheet sheet, SheetText refused) {
    Optional<Sheet> theirs = read(sheet.level(), sheet.effectiveFrom(), sheet.bytes());
    Optional<Sheet> mine = read(sheet.level(), refused.effectiveFrom(), refused.bytes());
    if (theirs.isEmpty() || mine.isEmpty()) {
      return List.of("En af udgaverne har fejl, så de kan ikke vises række for række.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("Fra den anden udgave til din:");
    lines.addAll(SheetDifference.between(theirs.get(), mine.get()).sentences());
    return lines;
  }

  private static Optional<Sheet> read(String level, LocalDate from, byte[] bytes) {
    return SheetReader.read(bytes, level, from, false).use();
  }
}
