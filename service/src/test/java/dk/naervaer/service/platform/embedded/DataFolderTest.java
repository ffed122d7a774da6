package dk.naervaer.service.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temp;

  @Test
  void aNewFolderAndItsCredentialsAreTheOwnersAlone() throws IOException {
    try (DataFolder folder = DataFolder.open(temp.resolve("deep/data"))) {
      Credentials.of(folder);
      assertThat(permissions(folder.path())).isEqualTo("rwx------");
      assertThat(permissions(folder.path().resolve(Credentials.FILE))).isEqualTo("rw-------");
    }
  }

  @Test
  void everybodysPasswordIsDrawnOnceAndStandsBesideTheCoordinators() throws IOException {
    try (DataFolder folder = DataFolder.open(temp)) {
      Credentials credentials = Credentials.of(folder);
      assertThat(credentials.accountPassword("L1")).isEmpty();
      credentials.prepareAccounts(List.of("L1", "frank@example.org"));
      String drawn = credentials.accountPassword("L1").orElseThrow();

      Credentials again = Credentials.of(folder);
      again.prepareAccounts(List.of("L1", "L2"));
      assertThat(again.accountPassword("L1")).contains(drawn);
      assertThat(again.accountPassword("frank@example.org").orElseThrow()).isNotEqualTo(drawn);
      assertThat(again.accountPassword("L2")).isPresent();
      assertThat(again.coordinatorPassword()).isEqualTo(credentials.coordinatorPassword());
      assertThat(permissions(temp.resolve(Credentials.FILE))).isEqualTo("rw-------");
    }
  }

  @Test
  void whatStandsInPlaceOfAKeyOrThePasswordsIsToldInOneLine() throws IOException {
    try (DataFolder folder = DataFolder.open(temp)) {
      Path key = Files.createDirectory(temp.resolve(NamesKey.FILE));
      Path passwords = Files.writeString(temp.resolve(Credentials.FILE), "account.L1=\\u12");

      assertThatThrownBy(() -> NamesKey.of(folder))
          .isInstanceOf(StartRefused.class)
          .hasMessageStartingWith(key + " can't be read");
      assertThatThrownBy(() -> Credentials.of(folder))
          .isInstanceOf(StartRefused.class)
          .hasMessageStartingWith(passwords + " can't be read")
          .hasMessageContaining("no list of names and values");
    }
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void aSecondOpeningSaysWhoHoldsTheFolder() {
    try (DataFolder first = DataFolder.open(temp)) {
      assertThatThrownBy(() -> DataFolder.open(temp))
          .isInstanceOfSatisfying(
              StartRefused.class,
              refused -> {
                assertThat(refused.exitCode()).isEqualTo(3);
                assertThat(refused)
                    .hasMessage(
                        "another Nærvær already runs on %s (pid %d)",
                        first.path(), ProcessHandle.current().pid());
              });
    }
  }

  @Test
  void aClosedFolderCanBeOpenedAgain() {
    DataFolder.open(temp).close();
    DataFolder.open(temp).close();
  }

  @Test
  void aFileInThePlaceOfTheFolderIsToldInOneLine() throws IOException {
    Path file = Files.createFile(temp.resolve("data"));
    assertThatThrownBy(() -> DataFolder.open(file))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void passwordsAreDrawnOnceAndDifferBetweenInstallations() {
    try (DataFolder one = DataFolder.open(temp.resolve("one"));
        DataFolder other = DataFolder.open(temp.resolve("other"))) {
      String drawn = Credentials.of(one).coordinatorPassword();
      assertThat(drawn).hasSize(20);
      assertThat(Credentials.of(one).coordinatorPassword()).isEqualTo(drawn);
      assertThat(Credentials.of(other).coordinatorPassword()).isNotEqualTo(drawn);
    }
  }
}
