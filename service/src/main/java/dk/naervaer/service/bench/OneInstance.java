package dk.naervaer.service.bench;

import dk.naervaer.service.NaervaerApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The program on servers that others run, in a process of its own, one of several on them. */
final class OneInstance {
  static final String COMMAND = "one-instance";
  private static final String READY = "the instance is ready";
  private static final String SETTLED = "all is settled";
  // As much as the table of sizes gives a whole program for a municipality.
  private static final List<String> SMALL = List.of("-Xmx768m");

  private OneInstance() {}

  /**
   * Starts one and returns when it is ready.
   *
   * @param folder for its sheets and settings
   */
  static Companion start(Path settings, Path folder) throws IOException {
    Companion instance =
        ThisProgram.beside(
            SMALL,
            List.of(
                "bench",
                COMMAND,
                "--spring.profiles.active=external",
                "--spring.config.additional-location=" + settings.toUri(),
                "--naervaer.data=" + folder,
                "--server.address=127.0.0.1",
                // A port that the machine chooses: several may be on their way up at once.
                "--server.port=0",
                "--logging.level.root=off"));
    try {
      return instance.await(READY);
    } catch (IllegalStateException neverReady) {
      instance.close();
      throw neverReady;
    }
  }

  /** Returns when it finds that all instances together have worked through what there is. */
  static void settle(Companion instance) {
    instance.ask("settle", SETTLED);
  }

  /** What that process does: it answers each line of its input, and ends with it. */
  static void run(List<String> settings, PrintStream out, InputStream in) throws IOException {
    try (ConfigurableApplicationContext program =
            SpringApplication.run(NaervaerApplication.class, settings.toArray(String[]::new));
        BufferedReader questions =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      out.println(READY);
      while (questions.readLine() != null) {
        BenchProgram.settle(program);
        out.println(SETTLED);
      }
    }
  }
}
