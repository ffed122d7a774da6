package dk.naervaer.service.platform.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.security.auth.module.UnixSystem;
import dk.naervaer.service.testing.FreePort;
import dk.naervaer.service.testing.JavaProcess;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The other tests run as whoever runs them. Where that is root these run as an ordinary user, and
 * as root where it may not make namespaces of its own.
 */
class OtherUsersTest {
  private static final String NOBODY = "65534";

  private Path temp = Path.of("");

  @BeforeEach
  void asRootOnly() throws IOException {
    assumeTrue(new UnixSystem().getUid() == 0, "the tests run as an ordinary user already");
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "setpriv is missing");
    temp = Files.createTempDirectory("naervaer-users");
  }

  @AfterEach
  void leaveNothing() throws IOException {
    FileTree.delete(temp);
  }

  @Test
  void anOrdinaryUserRunsBothServers() throws IOException {
    Path folder = givenToNobody(Files.createDirectory(temp.resolve("data")));
    try (JavaProcess run =
        JavaProcess.start(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"),
            classPathForEverybody(),
            ServersProcess.class.getName(),
            folder.toString(),
            Integer.toString(FreePort.next()),
            Integer.toString(FreePort.next()))) {
      ServersProcess.awaitIn(run);
      Postmaster postmaster = Postmaster.on(folder.resolve("postgresql/data")).orElseThrow();
      assertThat(postmaster.process().info().user()).hasValue("nobody");
      run.endOfInput();
      assertThat(run.exitCode()).isZero();
      assertThat(postmaster.runs()).isFalse();
    }
  }

  @Test
  void rootWithoutNamespacesRunsPostgresAsNobodyAndComesBackWithThem() {
    try (DataFolder folder = DataFolder.open(letThrough(temp).resolve("data"))) {
      Credentials credentials = Credentials.of(folder);
      int port = FreePort.next();
      for (PostgresAccount account :
          List.of(PostgresAccount.USER_NOBODY, PostgresAccount.OWN_NAMESPACE)) {
        try (var postgres = EmbeddedPostgres.start(folder, credentials, port, account)) {
          postgres.createDatabase("made_by_" + account.owner(), "template0");
        }
      }
    }
  }

  /** What the build made and downloaded, where every user can read it: linked, or else copied. */
  private String classPathForEverybody() throws IOException {
    Path readable = Files.createDirectory(letThrough(temp).resolve("classpath"));
    List<String> entries = new ArrayList<>();
    for (String entry : JavaProcess.classPath().split(File.pathSeparator)) {
      Path place = readable.resolve(entries.size() + "-" + Path.of(entry).getFileName());
      copy(Path.of(entry), place);
      entries.add(place.toString());
    }
    return String.join(File.pathSeparator, entries);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.exists(from) ? Files.walk(from) : Stream.empty()) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  private static Path givenToNobody(Path folder) throws IOException {
    var users = folder.getFileSystem().getUserPrincipalLookupService();
    return Files.setOwner(folder, users.lookupPrincipalByName(NOBODY));
  }

  private static Path letThrough(Path folder) {
    assertThat(folder.toFile().setExecutable(true, false)).isTrue();
    return folder;
  }
}
