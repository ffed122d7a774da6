package dk.naervaer.rules.example;

import dk.naervaer.rules.RuleBook;
import dk.naervaer.rules.fault.Fault;
import dk.naervaer.rules.fault.Faults;
import dk.naervaer.rules.sheet.Sheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Plays the examples of committees through the rules. */
public final class Examples {
  /** Name of the file beside a level's sheets. */
  public static final String FILE = "eksempler.csv";

  private static final int MOST_BYTES = 256 * 1024;

  private Examples() {}

  /**
   * Plays every example that lies beside the sheets.
   *
   * @param rules the folder that holds {@code regelark/}
   * @param book asked for only when there is an example
   * @return what comes otherwise than expected, and what can't be read
   */
  public static List<Fault> check(Path rules, Supplier<RuleBook> book) {
    Faults faults = new Faults();
    for (Path folder : levelsWithExamples(rules.resolve("regelark"))) {
      String level = folder.getFileName().toString();
      String path = "regelark/" + level + "/" + FILE;
      faults.addAll(check(bytes(folder.resolve(FILE)), level, path, book.get()));
    }
    return faults.list();
  }

  /**
   * Plays the examples of one level.
   *
   * @param level a work unit's id, {@code kommunen} or {@code lov}; those of the law are played in
   *     {@code kommunen}
   * @param file to tell faults by
   */
  public static List<Fault> check(byte[] examples, String level, String file, RuleBook book) {
    Faults faults = new Faults();
    String workUnit = level.equals(Sheet.STATUTORY) ? Sheet.MUNICIPALITY : level;
    ExampleRun run = new ExampleRun(book, workUnit, file, faults);
    ExampleFile.read(examples, file, faults).forEach(run::play);
    return faults.list();
  }

  private static List<Path> levelsWithExamples(Path regelark) {
    try (Stream<Path> levels = Files.list(regelark)) {
      return levels
          .filter(level -> Files.isDirectory(level, LinkOption.NOFOLLOW_LINKS))
          .filter(level -> Files.isRegularFile(level.resolve(FILE), LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Path file) {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
