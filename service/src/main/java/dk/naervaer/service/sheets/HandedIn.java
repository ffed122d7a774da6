package dk.naervaer.service.sheets;

import dk.naervaer.rules.excel.PlainWorkbook;
import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetContext;
import dk.naervaer.rules.sheet.SheetFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** A sheet in a file of any name, outside the rules folder. */
final class HandedIn {
  /** Its words alone are looked at, so level and date make no difference. */
  private static final String LEVEL = Sheet.MUNICIPALITY;

  private HandedIn() {}

  static Checked<Sheet> read(Path file, SheetContext context) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(PlainWorkbook.MOST_BYTES + 1);
      String name = String.valueOf(file.getFileName());
      return SheetFile.read(bytes, LEVEL, LocalDate.EPOCH, name, context);
    }
  }
}
