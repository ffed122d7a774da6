package dk.naervaer.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * What one run of the jar left behind.
 *
 * @param exit the exit code
 * @param out lines on standard output
 * @param err lines on standard error
 */
record StartedJar(int exit, List<String> out, List<String> err) {
  private static final int PATIENCE_SECONDS = 120;

  /** Runs the jar to its end with the {@code java} of a JDK's folder. */
  static StartedJar with(Path javaHome, Path scratch, String... args)
      throws IOException, InterruptedException {
    Path out = scratch.resolve("out");
    Path err = scratch.resolve("err");
    Stream<String> command =
        Stream.of(
            javaHome.resolve("bin/java").toString(), "-jar", System.getProperty("naervaer.jar"));
    Process process =
        new ProcessBuilder(Stream.concat(command, Stream.of(args)).toList())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the jar did not end: " + Files.readString(err));
    }
    return new StartedJar(process.exitValue(), lines(out), lines(err));
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file, StandardCharsets.UTF_8);
  }
}
