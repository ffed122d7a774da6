package dk.naervaer.service.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk of its own for one folder, which can be filled up; only root may make one. */
final class SmallDisk implements AutoCloseable {
  private static final int MEGABYTE = 1 << 20;

  private final Path folder;

  private SmallDisk(Path folder) {
    this.folder = folder;
  }

  /** Whether this machine lets us make one. */
  static boolean canBeMade(Path scratch) {
    Path folder = scratch.resolve("try");
    boolean made = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", made(folder).toString());
    if (made) {
      run("umount", folder.toString());
    }
    return made;
  }

  /** Mounts it. */
  static SmallDisk on(Path folder, int megabytes) {
    String size = "size=" + megabytes + "m,mode=0711";
    if (!run("mount", "-t", "tmpfs", "-o", size, "tmpfs", made(folder).toString())) {
      throw new AssertionError("can't mount " + folder);
    }
    return new SmallDisk(folder);
  }

  private static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes all that is left. */
  void fill() {
    byte[] much = new byte[MEGABYTE];
    try (OutputStream out = Files.newOutputStream(filler())) {
      while (true) {
        out.write(much);
      }
    } catch (IOException full) {
      fillTheRest();
    }
  }

  private void fillTheRest() {
    try (OutputStream out = Files.newOutputStream(folder.resolve("filler.rest"))) {
      while (true) {
        out.write(0);
      }
    } catch (IOException full) {
      // That was meant.
    }
  }

  void free() {
    try {
      Files.deleteIfExists(filler());
      Files.deleteIfExists(folder.resolve("filler.rest"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path filler() {
    return folder.resolve("filler");
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    run("umount", "-l", folder.toString());
  }
}
