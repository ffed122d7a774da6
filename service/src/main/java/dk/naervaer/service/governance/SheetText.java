package dk.naervaer.service.governance;

import dk.naervaer.rules.sheet.SheetReader;
import dk.naervaer.service.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/** What somebody writes: the bytes, the date they are to hold from, and for which cases. */
public record SheetText(LocalDate effectiveFrom, boolean runningCases, byte[] bytes) {

  static final int MOST_BYTES = 64 * 1024;

  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /** Why nobody can write so: sheets are read by everybody who has to do with their level. */
  Optional<Refusal> fault() {
    if (bytes.length > MOST_BYTES) {
      return Optional.of(Refusal.TOO_LARGE);
    }
    if (lines() > SheetReader.MOST_ROWS + 1) {
      return Optional.of(Refusal.TOO_MANY_ROWS);
    }
    int year = effectiveFrom.getYear();
    return year < FIRST_YEAR || year > LAST_YEAR ? Optional.of(Refusal.BAD_YEAR) : Optional.empty();
  }

  private int lines() {
    int lines = 0;
    byte before = '\n';
    for (byte each : bytes) {
      boolean begun = before == '\n' || before == '\r' && each != '\n';
      lines += begun ? 1 : 0;
      before = each;
    }
    return lines;
  }

  /** What a signature names: nothing of it can change without another hash. */
  String hash(String level) {
    String head = level + "\n" + effectiveFrom + "\n" + runningCases + "\n";
    return Sha256.of(head.getBytes(StandardCharsets.UTF_8), bytes);
  }

  @Override
  public String toString() {
    return "SheetText[" + effectiveFrom + "]";
  }
}
