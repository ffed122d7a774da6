package dk.naervaer.rules.sheet;

import java.nio.charset.StandardCharsets;

/**
 * A file somebody means harm with.
 *
 * @param what one phrase
 * @param file its name in a work unit's folder
 */
record Hostile(String what, String file, byte[] bytes) {

  static Hostile csv(String what, String text) {
    return new Hostile(what, "2026-03-01.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  static Hostile workbook(String what, byte[] bytes) {
    return new Hostile(what, "2026-03-01.xlsx", bytes);
  }

  boolean isWorkbook() {
    return file.equals("2026-03-01.xlsx");
  }

  @Override
  public String toString() {
    return what;
  }
}
