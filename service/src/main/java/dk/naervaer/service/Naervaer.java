package dk.naervaer.service;

import dk.naervaer.service.replay.ReplayCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program's door: a command by its name, else the service. */
@SpringBootApplication
public class Naervaer {
  /** Runs a command, or starts the service with Spring's arguments. */
  public static void main(String[] args) {
    List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    switch (args.length == 0 ? "" : args[0]) {
      case "replay" ->
          System.exit(
              new ReplayCommand(utf8(FileDescriptor.out), utf8(FileDescriptor.err)).run(rest));
      default -> SpringApplication.run(Naervaer.class, args);
    }
  }

  // Danish words on a terminal or in a pipe, whatever the machine's own character set is.
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
