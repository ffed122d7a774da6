package dk.naervaer.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar starts on a new Java and tells an old one what it needs. */
class LauncherIT {
  private static final Path THIS_JAVA = Path.of(System.getProperty("java.home"));
  private static final Path MAVENS_JAVA = Path.of(System.getProperty("maven.java.home"));

  private static final Pattern VERSION = Pattern.compile("JAVA_VERSION=\"(\\d+)");

  @Test
  void anOlderJavaIsToldInOneLineWhatIsNeeded(@TempDir Path scratch) throws Exception {
    assumeTrue(isOlder(MAVENS_JAVA), "Maven runs on a Java that is new enough");

    StartedJar run = StartedJar.with(MAVENS_JAVA, scratch, "check");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .singleElement()
        .asString()
        .startsWith("Nærvær needs Java 25 or newer; this is Java ");
  }

  @Test
  void aNewJavaReachesTheProgram(@TempDir Path scratch) throws Exception {
    StartedJar run = StartedJar.with(THIS_JAVA, scratch, "no-such-command");

    assertThat(run.exit()).isEqualTo(2);
    assertThat(run.err()).singleElement().asString().startsWith("No command no-such-command");
  }

  private static boolean isOlder(Path javaHome) throws IOException {
    Matcher version = VERSION.matcher(Files.readString(javaHome.resolve("release")));
    return version.find() && Integer.parseInt(version.group(1)) < 25;
  }
}
