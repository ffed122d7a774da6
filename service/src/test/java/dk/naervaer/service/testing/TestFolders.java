package dk.naervaer.service.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Data folders below the build's own, so that nothing is left in the machine's. */
final class TestFolders {
  private static final Path ALL = Path.of("target", "servers-for-tests").toAbsolutePath();

  private TestFolders() {}

  /** A folder by this JVM's number; those of JVMs that are gone are removed. */
  static Path ofThisJvm() {
    try {
      Files.createDirectories(ALL);
      try (Stream<Path> folders = Files.list(ALL)) {
        folders.filter(TestFolders::isLeftOver).forEach(TestFolders::delete);
      }
      return ALL.resolve(Long.toString(ProcessHandle.current().pid()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isLeftOver(Path folder) {
    long pid = Long.parseLong(folder.getFileName().toString());
    return pid == ProcessHandle.current().pid() || ProcessHandle.of(pid).isEmpty();
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
