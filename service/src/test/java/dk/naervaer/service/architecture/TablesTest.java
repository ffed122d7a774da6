package dk.naervaer.service.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No package reads or writes another's tables: it asks the package. */
class TablesTest {
  private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
  private static final Path SERVICE = Path.of("src/main/java/dk/naervaer/service");

  @Test
  void everyPackageKeepsToItsOwnTables() throws IOException {
    TableOwners owners = TableOwners.of(MIGRATIONS);

    assertThat(owners.ownerOf()).isNotEmpty();
    assertThat(owners.foreignUses(SERVICE)).isEmpty();
  }

  @Test
  void aStoreThatReadsAnotherPackagesTableIsFound(@TempDir Path planted) throws IOException {
    write(planted, "db/V0010__casefile_facts.sql", "create table if not exists spell (id bigint);");
    write(planted, "code/casefile/SpellStore.java", "\"select id from spell\"");
    write(planted, "code/portal/PageStore.java", "/** Reads from spell. */ \"select 1 from page\"");
    write(
        planted, "code/portal/QuickStore.java", "\"\"\"\n  select id\n  FROM worker.spell s\"\"\"");

    assertThat(TableOwners.of(planted.resolve("db")).foreignUses(planted.resolve("code")))
        .containsExactly("QuickStore.java uses spell of casefile");
  }

  private static void write(Path folder, String file, String text) throws IOException {
    Path path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
