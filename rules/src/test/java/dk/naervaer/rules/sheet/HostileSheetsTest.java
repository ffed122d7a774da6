package dk.naervaer.rules.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.rules.fault.Checked;
import dk.naervaer.rules.fault.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Hostile files are refused with their place; nothing of them is run, nobody is called and nothing
 * is written, as the Java machine itself records it.
 */
@Isolated("it records whatever this Java does")
class HostileSheetsTest {
  /** Each is done within a second where nothing else is; a busy machine gets more. */
  private static final Duration LONGEST = Duration.ofSeconds(8);

  private static final Set<String> DEEDS =
      Set.of("jdk.ProcessStart", "jdk.FileWrite", "jdk.SocketWrite", "jdk.SocketRead");

  @TempDir Path root;

  @Test
  void noneDoesAnythingAndEachIsRefusedWithItsPlace() throws IOException {
    Path harm = root.resolve("harm");
    Path secret = Files.writeString(root.resolve("secret"), "hemmeligt");
    try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Recording recording = new Recording()) {
      int port = listener.getLocalPort();
      List<Hostile> all = new ArrayList<>(new HostileSheets(harm.toString(), port).all());
      all.addAll(new HostileWorkbooks(secret.toString(), port).all());
      assertThat(all).hasSizeGreaterThanOrEqualTo(100);
      List<RulesFolder> folders = layOut(all);
      // Once beforehand: loading the classes of a library is no deed of a sheet.
      read(folders.getFirst());
      DEEDS.forEach(deed -> recording.enable(deed).withThreshold(Duration.ZERO));
      recording.start();

      for (int i = 0; i < all.size(); i++) {
        refuse(all.get(i), folders.get(i));
      }

      recording.stop();
      assertThat(deeds(recording)).isEmpty();
      assertThat(harm).doesNotExist();
      assertThatNobodyCalls(listener);
    }
  }

  private List<RulesFolder> layOut(List<Hostile> all) throws IOException {
    List<RulesFolder> folders = new ArrayList<>();
    for (Hostile hostile : all) {
      RulesFolder folder = new RulesFolder(root.resolve("folder-" + folders.size()));
      Path unit = folder.root().resolve("regelark/plejecenter-nord");
      Files.createDirectories(unit);
      Files.write(unit.resolve(hostile.file()), hostile.bytes());
      folders.add(folder);
    }
    return folders;
  }

  private static void refuse(Hostile hostile, RulesFolder folder) throws IOException {
    Set<Path> before = files(folder);
    long begun = System.nanoTime();
    Checked<SheetTree> read = read(folder);
    Duration took = Duration.ofNanos(System.nanoTime() - begun);

    String file = "regelark/plejecenter-nord/" + hostile.file();
    assertThat(read.usable()).as(hostile.what()).isFalse();
    assertThat(read.faults())
        .as(hostile.what())
        .allSatisfy(fault -> assertThat(fault.file()).isEqualTo(file))
        .noneMatch(fault -> fault.danish().contains("hemmeligt"));
    assertThat(took).as(hostile.what()).isLessThan(LONGEST);
    assertThat(files(folder)).as(hostile.what()).isEqualTo(before);
    if (hostile.isWorkbook()) {
      assertThat(handedIn(hostile)).as(hostile.what()).anyMatch(Fault::isError);
    }
  }

  private static Checked<SheetTree> read(RulesFolder folder) {
    return folder.read();
  }

  /** The other door a workbook comes in by. */
  private static List<Fault> handedIn(Hostile hostile) {
    return SheetFile.read(
            hostile.bytes(), "kommunen", LocalDate.EPOCH, hostile.file(), RulesFolder.CONTEXT)
        .faults();
  }

  private static Set<Path> files(RulesFolder folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.root())) {
      return files.collect(Collectors.toSet());
    }
  }

  private List<String> deeds(Recording recording) throws IOException {
    Path file = root.resolve("deeds.jfr");
    recording.dump(file);
    return RecordingFile.readAllEvents(file).stream()
        .filter(event -> DEEDS.contains(event.getEventType().getName()))
        .filter(HostileSheetsTest::isOurs)
        .map(RecordedEvent::toString)
        .toList();
  }

  /** The test runner speaks to its parent through pipes, which have no path. */
  private static boolean isOurs(RecordedEvent event) {
    return !event.getEventType().getName().equals("jdk.FileWrite")
        || event.getString("path") != null;
  }

  private static void assertThatNobodyCalls(ServerSocket listener) throws IOException {
    listener.setSoTimeout(100);
    boolean called = true;
    try {
      listener.accept().close();
    } catch (SocketTimeoutException nobody) {
      called = false;
    }
    assertThat(called).isFalse();
  }

  @Test
  void theWorkbookThatIsSpoiltIsGoodByItself() {
    byte[] good = new TestWorkbook().bytes();

    assertThat(
            SheetFile.read(good, "kommunen", SheetTexts.FROM, "ark", RulesFolder.CONTEXT).faults())
        .isEmpty();
  }
}
