package dk.naervaer.rules.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.sheet.Sheet;
import dk.naervaer.rules.sheet.SheetContext;
import dk.naervaer.rules.sheet.SheetFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RiskSignTest {
  @TempDir Path root;

  /** The check of sheets knows how many signs there are without knowing them. */
  @Test
  void aRowMayAskForAsManySignsAsThereAreAndNoMore() throws IOException {
    int all = RiskSign.values().length;

    assertThat(codes(all)).isEmpty();
    assertThat(codes(all + 1)).containsExactly("R208");
  }

  private List<String> codes(int signs) throws IOException {
    Path sheet = root.resolve("regelark/kommunen/2026-03-01.csv");
    Files.createDirectories(sheet.getParent());
    Files.writeString(
        sheet,
        """
        id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note
        F02;risikotegn;%d;;alle;ring;;2;leder;
        """
            .formatted(signs));
    SheetContext context =
        new SheetContext(null, Map.of(Sheet.MUNICIPALITY, List.of(Sheet.MUNICIPALITY)));
    return SheetFolder.read(root, context).faults().stream().map(Fault::code).toList();
  }
}
