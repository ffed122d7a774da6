package dk.naervaer.service.governance;

import dk.naervaer.service.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** What somebody writes: the bytes, the date they are to hold from, and for which cases. */
public record SheetText(LocalDate effectiveFrom, boolean runningCases, byte[] bytes) {

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
