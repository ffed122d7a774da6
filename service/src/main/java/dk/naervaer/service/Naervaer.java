package dk.naervaer.service;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dk.naervaer.service.check.CheckCommand;
import dk.naervaer.service.replay.ReplayCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The program's door: a command by its name, else the service. */
@SpringBootApplication
public class Naervaer {

  /** Runs a command and exits with its code, or starts the service with Spring's arguments. */
  public static void main(String[] args) {
    List<String> rest = Arrays.asList(args).subList(Math.min(1, args.length), args.length);
    switch (args.length == 0 ? "" : args[0]) {
      case "replay" -> System.exit(replay(rest));
      case "check" -> System.exit(check(rest));
      default -> SpringApplication.run(Naervaer.class, args);
    }
  }

  private static int replay(List<String> arguments) {
    keepQuiet();
    return new ReplayCommand(utf8(FileDescriptor.out), utf8(FileDescriptor.err)).run(arguments);
  }

  private static int check(List<String> arguments) {
    keepQuiet();
    return CheckCommand.run(arguments, utf8(FileDescriptor.out));
  }

  // A command's standard output is its result; libraries have nothing to say there.
  private static void keepQuiet() {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.setLevel(Level.OFF);
    }
  }

  // Danish words on a terminal or in a pipe, whatever the machine's own character set is.
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
