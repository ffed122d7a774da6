package dk.naervaer.service.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders come back as they were, however they are named, and nowhere else. */
class BackupFileTest {
  @TempDir Path root;

  @Test
  void aFolderThatIsALinkComesBackToAFolderThatIsNamedInARoundaboutWay() throws IOException {
    Path real = Files.createDirectories(root.resolve("real"));
    Files.createDirectories(real.resolve("sheets"));
    Files.writeString(real.resolve("sheets").resolve("a.csv"), "id");
    Path link = Files.createSymbolicLink(root.resolve("link"), real);
    Path file = root.resolve("backup.zip");
    try (BackupFile.Writer writer = new BackupFile.Writer(file)) {
      writer.folder("config", link);
      writer.finish(new Manifest(Manifest.FORMAT, Instant.EPOCH, "1", List.of(), Map.of()));
    }

    layOut(file, root.resolve("no").resolve("..").resolve("back"));
    assertThat(root.resolve("back").resolve("sheets").resolve("a.csv")).hasContent("id");
  }

  @Test
  void whatIsNamedOutsideItsFolderIsNotLaidOut() throws IOException {
    Path file = zip("config/../../outside", "x");
    Path back = root.resolve("back").resolve("within");

    assertThatThrownBy(() -> layOut(file, back)).isInstanceOf(IOException.class);
    assertThat(root.resolve("outside")).doesNotExist();
    assertThat(root.resolve("back").resolve("outside")).doesNotExist();
  }

  @Test
  void whatAnotherToolHasPackedAnewComesBackToo() throws IOException {
    Path file = zip("config/", "", "config/sheets/", "", "config/sheets/a.csv", "id");

    layOut(file, root.resolve("back"));
    assertThat(root.resolve("back").resolve("sheets").resolve("a.csv")).hasContent("id");
  }

  @Test
  void aManifestThatLacksItsTablesIsNoBackups() throws IOException {
    try (BackupFile.Reader reader = new BackupFile.Reader(zip("manifest.json", "{\"format\":1}"))) {
      assertThatThrownBy(reader::manifest).isInstanceOf(IOException.class);
    }
  }

  @Test
  void whatIsWrongWithARowIsToldWithoutTheRow() {
    SQLException ofRow = new SQLException("COPY absence_version, line 1: F10002", "22P04");
    assertThat(SnapshotStore.withoutRows(ofRow)).contains("22P04").doesNotContain("F10002");
    assertThat(SnapshotStore.withoutRows(new SQLException("refused", "08001")))
        .isEqualTo("refused");
  }

  /** One with these parts, each a name and what it holds. */
  private Path zip(String... parts) throws IOException {
    Path file = root.resolve("packed.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (int part = 0; part < parts.length; part += 2) {
        zip.putNextEntry(new ZipEntry(parts[part]));
        zip.write(parts[part + 1].getBytes(UTF_8));
      }
    }
    return file;
  }

  private static void layOut(Path file, Path folder) throws IOException {
    try (BackupFile.Reader reader = new BackupFile.Reader(file)) {
      reader.layOut("config", folder);
    }
  }
}
