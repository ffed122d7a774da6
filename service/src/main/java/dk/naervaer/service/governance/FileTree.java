package dk.naervaer.service.governance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;

/** Files below a folder, read and written whole. */
final class FileTree {
  static final String SHEETS = "regelark";

  private FileTree() {}

  /** The bytes of every ordinary file below {@code regelark}, by path below the folder. */
  static Map<String, byte[]> read(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    read(folder, Integer.MAX_VALUE, files::put);
    return files;
  }

  /**
   * The same one after the other, of each no more than its first bytes.
   *
   * @param most so many
   */
  static void read(Path folder, int most, BiConsumer<String, byte[]> reader) {
    Path sheets = folder.resolve(SHEETS);
    if (!Files.isDirectory(sheets)) {
      return;
    }
    try (Stream<Path> all = Files.walk(sheets)) {
      for (Path file : all.sorted().toList()) {
        String name = file.getFileName().toString();
        boolean ours = name.endsWith(".csv") || name.endsWith(".yaml");
        if (ours && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          String path = folder.relativize(file).toString().replace('\\', '/');
          reader.accept(path, beginning(file, most));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] beginning(Path file, int most) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    }
  }

  /** The bytes of every settings file in a folder, by name. */
  static Map<String, byte[]> settings(Path folder) {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path file : all.toList()) {
        String name = file.getFileName().toString();
        // Links too: a mounted folder's files are.
        if (name.endsWith(".yaml") && Files.isRegularFile(file)) {
          files.put(name, Files.readAllBytes(file));
        }
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** By what a change of any settings file in a folder is known: name, size and time. */
  static List<String> stamps(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<String> stamps = new ArrayList<>();
      for (Path file : all.sorted().toList()) {
        // A link that leads nowhere is no settings file, as an editor's mark that it is open.
        if (file.getFileName().toString().endsWith(".yaml") && Files.exists(file)) {
          BasicFileAttributes one = Files.readAttributes(file, BasicFileAttributes.class);
          stamps.add(file.getFileName() + " " + one.size() + " " + one.lastModifiedTime());
        }
      }
      return stamps;
    } catch (NoSuchFileException justRemoved) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a file so that nobody ever sees a part of it. */
  static void write(Path folder, String path, byte[] bytes) {
    Path target = folder.resolve(path);
    try {
      Files.createDirectories(target.getParent());
      Path unfinished = target.resolveSibling(".~" + target.getFileName());
      try {
        Files.write(unfinished, bytes);
        Files.move(
            unfinished,
            target,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(unfinished);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void delete(Path folder, String path) {
    try {
      Files.deleteIfExists(folder.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lays files into a folder of their own, lets somebody read it, and takes it away again. */
  static <R> R inScratch(Map<String, byte[]> files, Function<Path, R> reader) {
    try {
      Path folder = Files.createTempDirectory("naervaer-rules");
      try {
        files.forEach((path, bytes) -> write(folder, path, bytes));
        return reader.apply(folder);
      } finally {
        delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> deepestFirst = all.sorted((one, other) -> other.compareTo(one)).toList();
      for (Path path : deepestFirst) {
        Files.delete(path);
      }
    }
  }
}
