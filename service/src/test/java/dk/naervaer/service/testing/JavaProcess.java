package dk.naervaer.service.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A main class of the test class path in a process of its own, whose output is read line by line.
 */
public final class JavaProcess implements AutoCloseable {
  private static final String JAVA = System.getProperty("java.home") + "/bin/java";
  private static final List<String> SMALL_AND_ELSEWHERE =
      List.of("-Xmx512m", "-Duser.timezone=Pacific/Auckland");
  private static final List<String> QUICK_AND_QUIET =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-Dstdout.encoding=UTF-8",
          "-Dstderr.encoding=UTF-8",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private JavaProcess(Process process) {
    this.process = process;
    this.output = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Starts the class with these arguments. */
  public static JavaProcess start(String mainClass, String... arguments) {
    return start(List.of(), classPath(), mainClass, arguments);
  }

  /** Starts the program by the command it is installed with; that has its own options. */
  public static JavaProcess installed(Path command, String... arguments) {
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(Stream.of(command.toString()), Stream.of(arguments)).toList());
    builder.environment().put("NAERVAER_JAVA_OPTIONS", String.join(" ", SMALL_AND_ELSEWHERE));
    return start(builder);
  }

  /** Starts it through another command, which is given the java command as its last arguments. */
  public static JavaProcess start(
      List<String> through, String classPath, String mainClass, String... arguments) {
    List<String> command =
        Stream.of(
                through,
                List.of(JAVA),
                SMALL_AND_ELSEWHERE,
                QUICK_AND_QUIET,
                List.of("-cp", classPath, mainClass),
                List.of(arguments))
            .flatMap(List::stream)
            .toList();
    return start(new ProcessBuilder(command));
  }

  private static JavaProcess start(ProcessBuilder builder) {
    try {
      return new JavaProcess(builder.redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The class path of these tests, also where Surefire hides it in a jar. */
  public static String classPath() {
    String shown = System.getProperty("java.class.path");
    return System.getProperty("surefire.test.class.path", shown);
  }

  /** Reads on until a line holds the text; fails with all that was said when there is none. */
  public String lineWith(String text) {
    String line = nextLine();
    while (line != null && !line.contains(text)) {
      line = nextLine();
    }
    if (line == null) {
      throw new AssertionError("never said '" + text + "' but:\n" + String.join("\n", lines));
    }
    return line;
  }

  private @org.jspecify.annotations.Nullable String nextLine() {
    try {
      String line = output.readLine();
      if (line != null) {
        lines.add(line);
      }
      return line;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads whatever else it says, so that it never waits for a reader; to be asked for no more. */
  public void readOn() {
    Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
  }

  /** Sends it a signal by its name, {@code STOP} for instance. */
  public void signal(String name) {
    try {
      int exit = new ProcessBuilder("kill", "-s", name, Long.toString(pid())).start().waitFor();
      if (exit != 0) {
        throw new AssertionError("no such process: " + pid());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** All lines, those of warnings of the JVM left out, once the process has ended. */
  public List<String> allLines() {
    while (nextLine() != null) {}
    return lines.stream().filter(line -> !line.startsWith("WARNING:")).collect(Collectors.toList());
  }

  /** Waits up to a minute for the end; 128 + n after signal n. */
  public int exitCode() {
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        throw new AssertionError("still runs");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The process's number. */
  public long pid() {
    return process.pid();
  }

  /** Closes what it reads from. */
  public void endOfInput() {
    try {
      process.getOutputStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks it to end, as {@code kill} does. */
  public void terminate() {
    process.destroy();
  }

  /** Ends it at once, as {@code kill -9} does. */
  public void kill() {
    process.destroyForcibly();
    exitCode();
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }
}
