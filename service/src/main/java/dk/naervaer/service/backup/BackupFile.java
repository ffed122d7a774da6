package dk.naervaer.service.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup as a file: a zip with the manifest, a text per table, folders and account passwords. */
final class BackupFile {
  private static final FileAttribute<Set<PosixFilePermission>> ONLY_US =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final String MANIFEST = "manifest.json";
  private static final String ACCOUNTS = "accounts.properties";
  private static final JsonMapper JSON = JsonMapper.shared();

  private BackupFile() {}

  /** Whether a file is a backup, which a newer one may take the place of. */
  static boolean isOne(Path file) {
    try (Reader reader = new Reader(file)) {
      return reader.zip.getEntry(MANIFEST) != null;
    } catch (IOException another) {
      return false;
    }
  }

  private static String table(String name) {
    return "tables/" + name + ".copy";
  }

  /** A file being written; it has its name once it is whole, and only its owner reads it. */
  static final class Writer implements AutoCloseable {
    private final Path file;
    private final Path half;
    private final ZipOutputStream zip;

    Writer(Path file) throws IOException {
      this.file = file.toAbsolutePath();
      this.half = this.file.resolveSibling(file.getFileName() + ".half");
      Files.deleteIfExists(half);
      Files.createFile(half, ONLY_US);
      this.zip = new ZipOutputStream(Files.newOutputStream(half));
    }

    /** Where a table's text goes; closing it ends the table. */
    OutputStream table(String name) throws IOException {
      return entry(BackupFile.table(name));
    }

    /** Everything below a folder; nothing when there is none. */
    void folder(String name, Path folder) throws IOException {
      if (!Files.isDirectory(folder)) {
        return;
      }
      // A walk ends at a link, as a mounted folder can be one.
      Path real = folder.toRealPath();
      try (Stream<Path> files = Files.walk(real)) {
        for (Path one : files.filter(Files::isRegularFile).sorted().toList()) {
          String within = real.relativize(one).toString();
          try (OutputStream out = entry(name + "/" + within)) {
            Files.copy(one, out);
          }
        }
      }
    }

    void accounts(Properties passwords) throws IOException {
      try (OutputStream out = entry(ACCOUNTS)) {
        passwords.store(out, null);
      }
    }

    /** Writes the manifest and gives the file its name. */
    void finish(Manifest manifest) throws IOException {
      try (OutputStream out = entry(MANIFEST)) {
        out.write(JSON.writeValueAsString(manifest).getBytes(StandardCharsets.UTF_8));
      }
      zip.close();
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private OutputStream entry(String name) throws IOException {
      zip.putNextEntry(new ZipEntry(name));
      return new FilterOutputStream(zip) {
        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
          zip.closeEntry();
        }
      };
    }

    @Override
    public void close() throws IOException {
      zip.close();
      Files.deleteIfExists(half);
    }
  }

  /** A file being read. */
  static final class Reader implements AutoCloseable {
    private final ZipFile zip;

    Reader(Path file) throws IOException {
      this.zip = new ZipFile(file.toFile());
    }

    /**
     * What it holds.
     *
     * @throws IOException when it is no backup, or of a format that is not known here
     */
    Manifest manifest() throws IOException {
      try (InputStream in = opened(MANIFEST)) {
        Manifest manifest = JSON.readValue(in.readAllBytes(), Manifest.class);
        if (manifest.format() != Manifest.FORMAT) {
          throw new IOException("the backup has format " + manifest.format());
        }
        return manifest;
      } catch (JacksonException unreadable) {
        throw new IOException("this is no whole backup: its manifest can't be read", unreadable);
      }
    }

    InputStream table(String name) throws IOException {
      return opened(BackupFile.table(name));
    }

    Properties accounts() throws IOException {
      Properties passwords = new Properties();
      try (InputStream in = opened(ACCOUNTS)) {
        passwords.load(in);
      }
      return passwords;
    }

    /** Lays out what was taken from a folder. */
    void layOut(String name, Path folder) throws IOException {
      String prefix = name + "/";
      Path whole = folder.toAbsolutePath().normalize();
      List<? extends ZipEntry> entries =
          zip.stream()
              .filter(entry -> entry.getName().startsWith(prefix))
              // Another tool that packs it anew names the folders too.
              .filter(entry -> !entry.isDirectory())
              .toList();
      for (ZipEntry entry : entries) {
        Path target = whole.resolve(entry.getName().substring(prefix.length())).normalize();
        Path parent = target.getParent();
        if (!target.startsWith(whole) || parent == null) {
          throw new IOException("the backup names a file outside its folder");
        }
        Files.createDirectories(parent);
        try (InputStream in = zip.getInputStream(entry)) {
          Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }

    private InputStream opened(String name) throws IOException {
      @Nullable ZipEntry entry = zip.getEntry(name);
      if (entry == null) {
        throw new IOException("this is no whole backup: it lacks " + name);
      }
      return zip.getInputStream(entry);
    }

    @Override
    public void close() throws IOException {
      zip.close();
    }
  }
}
