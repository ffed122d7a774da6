package dk.naervaer.service.bench;

import dk.naervaer.service.Naervaer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** This very program, with the options this Java was started with, as another process. */
final class ThisProgram {
  private static final double NANOS = 1e9;

  private ThisProgram() {}

  /**
   * Starts it, waits for a line with these words, and lets it end in peace.
   *
   * @return seconds from the start to the line
   * @throws IllegalStateException when it ends without having said so
   */
  static double secondsUntil(String words, List<String> arguments) throws IOException {
    long begun = System.nanoTime();
    Process process = new ProcessBuilder(command(arguments)).redirectErrorStream(true).start();
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      String line = output.readLine();
      while (line != null && !line.contains(words)) {
        line = output.readLine();
      }
      double seconds = (System.nanoTime() - begun) / NANOS;
      if (line == null) {
        throw new IllegalStateException("the program ended without saying: " + words);
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

  private static List<String> command(List<String> arguments) {
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
      command.addAll(List.of("-jar", classPath));
    } else {
      command.addAll(List.of("-cp", classPath, Naervaer.class.getName()));
    }
    command.addAll(arguments);
    return command;
  }
}
