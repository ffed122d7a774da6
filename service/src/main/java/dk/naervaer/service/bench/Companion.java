package dk.naervaer.service.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Another process that works beside this one, a line at a time. It is to end with its input: so
 * none is left behind even by a bench that is killed.
 */
final class Companion implements AutoCloseable {
  private static final Duration TIME_TO_END = Duration.ofSeconds(60);

  private final Process process;
  private final BufferedReader said;
  private final BufferedWriter asked;

  private Companion(Process process) {
    this.process = process;
    this.said = process.inputReader(StandardCharsets.UTF_8);
    this.asked = process.outputWriter(StandardCharsets.UTF_8);
  }

  static Companion start(List<String> command) throws IOException {
    return new Companion(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /**
   * Returns when it has said a line with these words.
   *
   * @throws IllegalStateException when it ends without, with the first it said
   */
  Companion await(String words) {
    try {
      String first = "nothing";
      String line = said.readLine();
      for (boolean isFirst = true; line != null && !line.contains(words); isFirst = false) {
        first = isFirst ? line : first;
        line = said.readLine();
      }
      if (line == null) {
        throw new IllegalStateException("it ended without saying '" + words + "' but: " + first);
      }
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says something to it, and returns when it has answered with a line of these words. */
  void ask(String question, String answer) {
    try {
      asked.write(question);
      asked.newLine();
      asked.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    await(answer);
  }

  /** What the processors have done for it so far, in microseconds. */
  double micros() {
    return ProcessorTime.micros(process.toHandle());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Lets it end in peace; one that does not is ended. */
  @Override
  public void close() {
    try {
      asked.close();
      if (!process.waitFor(TIME_TO_END.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException endedAlready) {
      process.destroyForcibly();
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
