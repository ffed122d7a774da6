package dk.naervaer.config;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A file somebody got wrong, in an otherwise good municipality of one area and one unit.
 *
 * @param what one phrase
 * @param file where it lies; the unit's sheet from March 2026 when left out
 * @param rows rows below the right first line
 * @param text the whole file instead
 * @param encoding how it was saved; UTF-8 when left out
 * @param also further files below the rules folder
 * @param settings settings files that differ
 * @param faults every line that {@code check} prints
 */
record BadFile(
    String what,
    @Nullable String file,
    @Nullable List<String> rows,
    @Nullable String text,
    @Nullable String encoding,
    @Nullable Map<String, String> also,
    @Nullable Map<String, String> settings,
    List<String> faults) {
  private static final String HEADER =
      "id;målepunkt;værdi;periode;gælder for;handling;varsel;frist;modtager;note\n";
  private static final Map<String, String> GOOD =
      Map.of(
          "rules/regelark/lov/2020-01-01.csv",
          HEADER + "L29;dag;29;;alle;lovpligtig samtale;9;;leder;\n",
          "rules/regelark/kommunen/2020-01-01.csv",
          HEADER
              + """
              K03;dag;3;;alle;ring;;2;leder;
              K10;dag;10;;alle;samtale;;3;leder;
              M02;måned;2;;alle;hold kontakt;;5;leder;
              """,
          "config/organisation.yaml",
          """
          workUnits:
            - {id: kommunen}
            - {id: aeldre, parent: kommunen}
            - {id: plejecenter-nord, parent: aeldre}
          """);

  /** Writes everything into the folders {@code rules} and {@code config} below a root. */
  void layInto(Path root) throws IOException {
    for (Map.Entry<String, String> good : GOOD.entrySet()) {
      write(root.resolve(good.getKey()), good.getValue(), "UTF-8");
    }
    if (rows != null || text != null) {
      String name = Objects.requireNonNullElse(file, "regelark/plejecenter-nord/2026-03-01.csv");
      String content = rows == null ? text : HEADER + String.join("\n", rows) + "\n";
      String saved = Objects.requireNonNullElse(encoding, "UTF-8");
      write(root.resolve("rules").resolve(name), Objects.requireNonNull(content), saved);
    }
    for (Map.Entry<String, String> more : orNone(also).entrySet()) {
      write(root.resolve("rules").resolve(more.getKey()), more.getValue(), "UTF-8");
    }
    for (Map.Entry<String, String> setting : orNone(settings).entrySet()) {
      write(root.resolve("config").resolve(setting.getKey()), setting.getValue(), "UTF-8");
    }
  }

  private static Map<String, String> orNone(@Nullable Map<String, String> files) {
    return files == null ? Map.of() : files;
  }

  private static void write(Path file, String text, String encoding) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    Files.write(file, text.getBytes(Charset.forName(encoding)));
  }

  @Override
  public String toString() {
    return what;
  }
}
