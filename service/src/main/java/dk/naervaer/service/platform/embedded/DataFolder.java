package dk.naervaer.service.platform.embedded;

import dk.naervaer.service.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one folder that holds all that must outlive the program. While it is open the operating
 * system holds a lock on it, which ends with the process however that ends, so that two programs
 * never write to the same files.
 */
public final class DataFolder implements AutoCloseable {
  /** For files that only their owner reads. */
  static final FileAttribute<Set<PosixFilePermission>> ONLY_US_FILE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private static final FileAttribute<Set<PosixFilePermission>> ONLY_US =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path path;
  private final FileChannel lockFile;

  private DataFolder(Path path, FileChannel lockFile) {
    this.path = path;
    this.lockFile = lockFile;
  }

  /**
   * Makes the folder (readable by its owner alone) if it is missing and locks it.
   *
   * @throws StartRefused when another Nærvær holds it, or it can't be written
   */
  public static DataFolder open(Path wanted) {
    try {
      Path path = Files.createDirectories(wanted.toAbsolutePath(), ONLY_US).toRealPath();
      return new DataFolder(path, locked(path));
    } catch (IOException e) {
      throw StartRefused.impossible("the data folder " + wanted + " can't be used: " + e, e);
    }
  }

  private static FileChannel locked(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve("naervaer.lock"),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            ONLY_US_FILE);
    if (tryLock(channel) == null) {
      String holder = text(channel);
      channel.close();
      throw StartRefused.folderInUse(
          "another Nærvær already runs on " + path + " (pid " + holder + ")");
    }
    channel.truncate(0);
    channel.write(StandardCharsets.UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
    return channel;
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisVeryProcess) {
      return null;
    }
  }

  private static String text(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(20);
    channel.read(bytes, 0);
    return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
  }

  /** Where the folder is: absolute, without links. */
  public Path path() {
    return path;
  }

  /** A folder of this name within it, made if it is missing. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(path.resolve(name), ONLY_US);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives the folder free for the next program. */
  @Override
  public void close() {
    try {
      lockFile.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
