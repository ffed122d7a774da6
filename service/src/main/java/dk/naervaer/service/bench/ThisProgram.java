package dk.naervaer.service.bench;

import dk.naervaer.service.Naervaer;
import dk.naervaer.service.command.OtherProcess;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** This very program, with the options this Java was started with, as another process. */
final class ThisProgram {
  private ThisProgram() {}

  /**
   * Starts it, waits for a line with these words, and lets it end in peace.
   *
   * @return seconds from the start to the line
   * @throws IllegalStateException when it ends without having said so
   */
  static double secondsUntil(String words, List<String> arguments) throws IOException {
    return OtherProcess.secondsUntil(words, command(List.of(), arguments));
  }

  /** Starts it beside this one, with further options for its Java. */
  static Companion beside(List<String> options, List<String> arguments) throws IOException {
    return Companion.start(command(options, arguments));
  }

  private static List<String> command(List<String> options, List<String> arguments) {
    String classPath = System.getProperty("java.class.path");
    List<String> command = new ArrayList<>();
    command.add(OtherProcess.java());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(options);
    if (classPath.endsWith(".jar") && !classPath.contains(File.pathSeparator)) {
      command.addAll(List.of("-jar", classPath));
    } else {
      command.addAll(List.of("-cp", classPath, Naervaer.class.getName()));
    }
    command.addAll(arguments);
    return command;
  }
}
