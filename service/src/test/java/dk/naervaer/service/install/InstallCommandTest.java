package dk.naervaer.service.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.naervaer.service.command.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused. That it installs, {@code bench start} tries on the finished jar. */
class InstallCommandTest {
  @TempDir Path scratch;

  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void aFolderThatIsThereIsLeftAsItIs() throws IOException {
    Path kept = Files.writeString(scratch.resolve("kept"), "mine");

    assertThat(install("--to", scratch.toString())).isEqualTo(Terminal.REFUSED);
    assertThat(said.toString(UTF_8)).contains("is there already");
    assertThat(kept).hasContent("mine");
  }

  @Test
  void onlyThePackedJarCanBeLaidOut() {
    Path wanted = scratch.resolve("wanted");

    assertThat(install("--to=" + wanted)).isEqualTo(Terminal.REFUSED);
    assertThat(said.toString(UTF_8)).contains("only the packed jar");
    assertThat(wanted).doesNotExist();
  }

  @Test
  void whatCannotBeUnpackedLeavesNothing() throws IOException {
    Path broken = Files.writeString(scratch.resolve("broken.jar"), "no jar");
    Path wanted = scratch.resolve("wanted");

    assertThatThrownBy(() -> Installation.make(broken, wanted))
        .isInstanceOf(IllegalStateException.class);
    assertThat(wanted).doesNotExist();
  }

  private int install(String... arguments) {
    PrintStream out = new PrintStream(said, true, UTF_8);
    return new InstallCommand(new Terminal(out, out)).run(List.of(arguments));
  }
}
