package dk.naervaer.service.governance;

import dk.naervaer.service.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What somebody writes: the bytes, the date they are to hold from, and for which cases. */
public record SheetText(LocalDate effectiveFrom, boolean runningCases, byte[] bytes) {

  private static final int MOST_BYTES = 64 * 1024;
  private static final int LONGEST_REASON = 500;
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2100;

  /** What nobody writes who means it, and what is kept would make dear for everybody. */
  public static final class Unkeepable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unkeepable(String message) {
      super(message);
    }
  }

  /**
   * The same.
   *
   * @throws Unkeepable when it is larger than any sheet, or of no date a sheet can have
   */
  SheetText kept() {
    if (bytes.length > MOST_BYTES) {
      throw new Unkeepable("larger than " + MOST_BYTES + " bytes");
    }
    int year = effectiveFrom.getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new Unkeepable("of no year from " + FIRST_YEAR + " to " + LAST_YEAR);
    }
    return this;
  }

  /**
   * Why somebody does something to a sheet.
   *
   * @throws Unkeepable when it is longer than anybody reads
   */
  static String reason(String words) {
    if (words.length() > LONGEST_REASON) {
      throw new Unkeepable("a reason of more than " + LONGEST_REASON + " letters");
    }
    return words;
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
