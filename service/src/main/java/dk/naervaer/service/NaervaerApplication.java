package dk.naervaer.service;

import dk.naervaer.service.platform.StartRefused;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The running service: what {@code java -jar naervaer.jar} starts when it is given no command. */
@SpringBootApplication
public class NaervaerApplication {

  /**
   * Starts the service with Spring's arguments; returns when it is ready. A start that is refused
   * has been explained in one line by then and ends the program with its exit code.
   */
  public static void start(String... args) {
    try {
      SpringApplication.run(NaervaerApplication.class, args);
    } catch (RuntimeException failure) {
      StartRefused refused = StartRefused.in(failure).orElseThrow(() -> failure);
      System.exit(refused.exitCode());
    }
  }
}
