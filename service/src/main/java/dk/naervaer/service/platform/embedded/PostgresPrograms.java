package dk.naervaer.service.platform.embedded;

import dk.naervaer.service.platform.StartRefused;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the jar into a folder named by what is in them. */
record PostgresPrograms(Path home) {
  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> DATA = PosixFilePermissions.fromString("rw-r--r--");

  /** The path of one of them: {@code initdb}, {@code pg_ctl} or {@code postgres}. */
  String path(String program) {
    return home.resolve("bin").resolve(program).toString();
  }

  /** Unpacks them below the folder, unless an earlier start did. */
  static PostgresPrograms under(Path folder) {
    try (InputStream packed = archive()) {
      byte[] bytes = packed.readAllBytes();
      Path home = folder.resolve("programs-" + fingerprint(bytes));
      if (!Files.exists(home)) {
        Path half = folder.resolve("programs.new");
        FileTree.delete(half);
        unpack(bytes, half);
        Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
      }
      return new PostgresPrograms(home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InputStream archive() {
    String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    InputStream archive =
        PostgresPrograms.class.getResourceAsStream("/postgres-linux-" + machine + ".txz");
    if (archive == null || !System.getProperty("os.name").equals("Linux")) {
      throw StartRefused.impossible(
          "PostgreSQL is only packed for Linux on x86-64 and ARM 64: use the profile external",
          null);
    }
    return archive;
  }

  /** Enough to tell one version from another, and quick in a program that has just started. */
  private static String fingerprint(byte[] bytes) {
    CRC32 sum = new CRC32();
    sum.update(bytes);
    return Long.toHexString(sum.getValue());
  }

  private static void unpack(byte[] bytes, Path target) throws IOException {
    var unpacked = new BufferedInputStream(new XZInputStream(new ByteArrayInputStream(bytes)));
    try (var tar = new TarArchiveInputStream(unpacked)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, target.resolve(entry.getName()).normalize());
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path file)
      throws IOException {
    Path folder = Objects.requireNonNull(file.getParent());
    Files.createDirectories(entry.isDirectory() ? file : folder);
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
    } else if (entry.isFile()) {
      Files.copy(content, file);
      Files.setPosixFilePermissions(file, folder.endsWith("bin") ? PROGRAM : DATA);
    }
  }
}
