package dk.naervaer.service.platform.embedded;

import com.sun.security.auth.module.UnixSystem;
import dk.naervaer.service.platform.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who PostgreSQL runs as, for it refuses to run as root. An ordinary user runs it as himself. Root
 * runs it in a user namespace of its own, where root's files are owned by nobody in particular, or,
 * where such namespaces are forbidden (as in many containers), as the user {@code nobody}.
 */
record PostgresAccount(List<String> prefix, int owner) {
  private static final int ROOT = 0;
  private static final int NOBODY = 65_534;
  static final PostgresAccount OWN_NAMESPACE =
      new PostgresAccount(List.of("unshare", "--user"), ROOT);
  static final PostgresAccount USER_NOBODY =
      new PostgresAccount(
          List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"), NOBODY);

  /** The account that fits whoever runs this program. */
  static PostgresAccount current() {
    int us = (int) new UnixSystem().getUid();
    if (us != ROOT) {
      return new PostgresAccount(List.of(), us);
    }
    return Stream.of(OWN_NAMESPACE, USER_NOBODY)
        .filter(PostgresAccount::works)
        .findFirst()
        .orElseThrow(PostgresAccount::noWay);
  }

  private static StartRefused noWay() {
    return StartRefused.impossible(
        "PostgreSQL doesn't run as root, and neither unshare nor setpriv works here:"
            + " start as an ordinary user",
        null);
  }

  private boolean works() {
    try {
      return ExternalCommand.run(Path.of("/"), command(List.of("true"))).ok();
    } catch (UncheckedIOException missing) {
      return false;
    }
  }

  /** The command as this account runs it. */
  List<String> command(List<String> command) {
    return Stream.concat(prefix.stream(), command.stream()).toList();
  }

  /** Makes the files this account's own, also those left by a run under another one. */
  void takeOver(Path folder) {
    if (prefix.isEmpty()) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      UserPrincipal user = principal(folder);
      for (Path file : files.filter(this::isAnothers).toList()) {
        Files.setAttribute(file, "posix:owner", user, LinkOption.NOFOLLOW_LINKS);
      }
      letThrough(Objects.requireNonNull(folder.getParent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isAnothers(Path file) {
    try {
      return !Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS).equals(owner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private UserPrincipal principal(Path folder) throws IOException {
    return folder
        .getFileSystem()
        .getUserPrincipalLookupService()
        .lookupPrincipalByName(Integer.toString(owner));
  }

  /** Another user must be able to pass through the data folder, though not to look into it. */
  private void letThrough(Path dataFolder) throws IOException {
    if (owner != ROOT) {
      Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(dataFolder);
      permissions.add(PosixFilePermission.OTHERS_EXECUTE);
      Files.setPosixFilePermissions(dataFolder, permissions);
    }
  }
}
