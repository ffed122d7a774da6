package dk.naervaer.service;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dk.naervaer.service.bench.BenchCommand;
import dk.naervaer.service.check.CheckCommand;
import dk.naervaer.service.rehearsal.RehearseCommand;
import dk.naervaer.service.replay.ReplayCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The program's door: a command by its name, else the service. */
public final class Naervaer {
  private static final int WRONG_USE = 2;

  private Naervaer() {}

  /** Runs a command and exits with its code, or starts the service with Spring's arguments. */
  public static void main(String[] args) {
    if (args.length == 0 || args[0].startsWith("-")) {
      NaervaerApplication.start(args);
    } else {
      System.exit(command(args[0], List.of(args).subList(1, args.length)));
    }
  }

  private static int command(String name, List<String> rest) {
    keepQuiet();
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    return switch (name) {
      case "replay" -> new ReplayCommand(out, err).run(rest);
      case "rehearse" -> new RehearseCommand(out, err).run(rest);
      case "check" -> CheckCommand.run(rest, out);
      case "bench" -> new BenchCommand(out, err).run(rest);
      default -> {
        err.println(
            "No command "
                + name
                + ": replay, rehearse, check, bench, or nothing to start the service.");
        yield WRONG_USE;
      }
    };
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
