package dk.naervaer.service.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dk.naervaer.service.Naervaer;
import dk.naervaer.service.testing.FreePort;
import dk.naervaer.service.testing.JavaProcess;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as somebody starts it: from a command line, in a process of its own. */
class ProgramTest {
  private static final int TERMINATED = 128 + 15;

  @TempDir Path folder;

  private final int http = FreePort.next();

  @Test
  void itWelcomesWhoeverStartsItAndEndsWithoutATrace() throws Exception {
    try (JavaProcess program = start()) {
      assertThat(program.lineWith("is ready on")).contains("http://127.0.0.1:" + http);
      assertThat(program.lineWith("password")).contains(folder + "/credentials.properties");
      assertThat(answer("/actuator/health/readiness")).isEqualTo(200);
      assertThat(answer("/actuator/health/liveness")).isEqualTo(200);
      aSecondOneOnTheSameFolderSaysSoInOneLineAndEnds(program.pid());
      program.terminate();
      assertThat(program.exitCode()).isEqualTo(TERMINATED);
      assertThat(folder.resolve("postgresql/data/postmaster.pid")).doesNotExist();
    }
  }

  private void aSecondOneOnTheSameFolderSaysSoInOneLineAndEnds(long first) {
    try (JavaProcess second = start()) {
      assertThat(second.exitCode()).isEqualTo(3);
      assertThat(second.allLines())
          .singleElement()
          .asString()
          .endsWith("another Nærvær already runs on " + folder + " (pid " + first + ")");
    }
  }

  private JavaProcess start() {
    return JavaProcess.start(
        Naervaer.class.getName(),
        "--naervaer.data=" + folder,
        "--naervaer.demo=false",
        "--server.port=" + http,
        "--naervaer.postgres.port=" + FreePort.next(),
        "--naervaer.kafka.port=" + FreePort.next());
  }

  private int answer(String path) throws Exception {
    URI address = URI.create("http://127.0.0.1:" + http + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
          .statusCode();
    }
  }
}
