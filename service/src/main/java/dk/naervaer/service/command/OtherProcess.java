package dk.naervaer.service.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Another process that a command starts, and ends when it has come far enough. */
public final class OtherProcess {
  private static final double NANOS = 1e9;

  private OtherProcess() {}

  /** The command of the Java that runs this. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /**
   * Starts it, waits for a line with these words, and lets it end in peace.
   *
   * @return seconds from the start to the line
   * @throws IllegalStateException when it ends without having said so
   */
  public static double secondsUntil(String words, List<String> command) throws IOException {
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String last = "";
      String line = output.readLine();
      while (line != null && !line.contains(words)) {
        last = line;
        line = output.readLine();
      }
      double seconds = (System.nanoTime() - begun) / NANOS;
      if (line == null) {
        throw new IllegalStateException("it ended without saying '" + words + "' but: " + last);
      }
      process.getOutputStream().close();
      // By its handle, as the process itself would close what is still being read.
      process.toHandle().destroy();
      output.lines().forEach(_ -> {});
      process.onExit().join();
      return seconds;
    } finally {
      process.destroyForcibly();
    }
  }

  /**
   * Starts it and waits for its end.
   *
   * @throws IllegalStateException when it ends with anything but 0
   */
  public static void done(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.onExit().join().exitValue();
    if (exit != 0) {
      throw new IllegalStateException(
          "it ended with " + exit + ": " + said.lines().findFirst().orElse(""));
    }
  }
}
