package dk.naervaer.rules.sheet;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Sheets for tests, and faults in short. */
final class SheetTexts {
  static final String HEADER =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note";
  static final LocalDate FROM = LocalDate.of(2026, 3, 1);

  private SheetTexts() {}

  /** A sheet with these rows below the right header. */
  static String sheet(String... rows) {
    return HEADER + "\n" + String.join("\n", rows) + "\n";
  }

  static Checked<Sheet> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  static Checked<Sheet> read(byte[] bytes) {
    return SheetReader.read(bytes, "kommunen", FROM, false);
  }

  /** A good sheet of a level. */
  static Sheet sheet(String level, String from, boolean running, String... rows) {
    byte[] bytes = sheet(rows).getBytes(StandardCharsets.UTF_8);
    return SheetReader.read(bytes, level, LocalDate.parse(from), running).orThrow();
  }

  /** Code, row and column of each fault. */
  static List<String> inShort(List<Fault> faults) {
    return faults.stream().map(SheetTexts::inShort).toList();
  }

  private static String inShort(Fault fault) {
    String row = fault.row() == null ? "-" : fault.row().toString();
    String column = fault.column() == null ? "-" : fault.column();
    return fault.code() + " " + row + " " + column;
  }
}
