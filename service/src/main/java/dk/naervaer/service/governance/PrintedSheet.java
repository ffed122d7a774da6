package dk.naervaer.service.governance;

import dk.naervaer.rules.sheet.RowSentence;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetLine;
import dk.naervaer.rules.sheet.SheetReader;
import dk.naervaer.rules.sheet.SheetRow;
import dk.naervaer.service.platform.CopenhagenTime;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A sheet on paper: its rows, what it is, and who signed it. */
final class PrintedSheet {
  private PrintedSheet() {}

  static String text(ProposedSheet sheet) {
    StringBuilder text = new StringBuilder();
    text.append("Regelark for %s, gælder fra %s%n".formatted(sheet.level(), sheet.effectiveFrom()));
    text.append("Status: ").append(sheet.stage().danish()).append('\n');
    if (sheet.runningCases()) {
      text.append("Gælder også for forløb, der er begyndt før.\n");
    }
    text.append('\n').append(rows(sheet)).append('\n');
    for (Signature signature : sheet.signatures()) {
      text.append(
          "Underskrevet af %s for %s den %s%n"
              .formatted(signature.name(), side(signature), CopenhagenTime.dateAt(signature.at())));
    }
    if (sheet.noticeUntil() != null) {
      text.append("Opsagt til og med ").append(sheet.noticeUntil()).append('\n');
    }
    return text.append("SHA-256 ").append(sheet.hash()).append('\n').toString();
  }

  private static String side(Signature signature) {
    return switch (signature.side()) {
      case LEADER -> "lederne";
      case EMPLOYEE -> "medarbejderne";
    };
  }

  // A draft can be at fault; then it is printed as it was written.
  private static String rows(ProposedSheet sheet) {
    Optional<Sheet> read =
        SheetReader.read(sheet.bytes(), sheet.level(), sheet.effectiveFrom(), sheet.runningCases())
            .use();
    return read.map(PrintedSheet::sentences)
        .orElseGet(() -> new String(sheet.bytes(), StandardCharsets.UTF_8));
  }

  private static String sentences(Sheet sheet) {
    StringBuilder text = new StringBuilder();
    for (SheetLine line : sheet.lines()) {
      SheetRow row = line.row();
      text.append(line.id())
          .append(": ")
          .append(row == null ? "fravalgt" : RowSentence.of(row))
          .append('\n');
    }
    return text.toString();
  }
}
