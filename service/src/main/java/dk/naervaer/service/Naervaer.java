package dk.naervaer.service;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dk.naervaer.service.backup.BackupCommand;
import dk.naervaer.service.backup.RestoreCommand;
import dk.naervaer.service.bench.BenchCommand;
import dk.naervaer.service.check.CheckCommand;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.install.InstallCommand;
import dk.naervaer.service.password.PasswordCommand;
import dk.naervaer.service.reconcile.ReconcileCommand;
import dk.naervaer.service.rehearsal.RehearseCommand;
import dk.naervaer.service.remote.DataCommand;
import dk.naervaer.service.remote.RecordsCommand;
import dk.naervaer.service.remote.RulesCommand;
import dk.naervaer.service.replay.ReplayCommand;
import dk.naervaer.service.replay.WhyCommand;
import dk.naervaer.service.sheets.DiffCommand;
import dk.naervaer.service.sheets.SheetCommand;
import dk.naervaer.service.sheets.ShowCommand;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.LoggerFactory;

/** The program's door: a command by its name, else the service. */
public final class Naervaer {
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
    Terminal terminal = new Terminal(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    return switch (name) {
      case "check" -> new CheckCommand(terminal).run(rest);
      case "show" -> new ShowCommand(terminal).run(rest);
      case "diff" -> new DiffCommand(terminal).run(rest);
      case "why" -> new WhyCommand(terminal).run(rest);
      case "sheet" -> new SheetCommand(terminal).run(rest);
      case "data" -> new DataCommand(terminal).run(rest);
      case "rules" -> new RulesCommand(terminal).run(rest);
      case "records" -> new RecordsCommand(terminal).run(rest);
      case "rehearse" -> new RehearseCommand(terminal).run(rest);
      case "replay" -> new ReplayCommand(terminal).run(rest);
      case "reconcile" -> new ReconcileCommand(terminal, System.in).run(rest);
      case "password" -> new PasswordCommand(terminal, System.in).run(rest);
      case "backup" -> new BackupCommand(terminal).run(rest);
      case "restore" -> new RestoreCommand(terminal).run(rest);
      case "install" -> new InstallCommand(terminal).run(rest);
      case "bench" -> new BenchCommand(terminal).run(rest);
      default -> {
        terminal
            .err()
            .println(
                "No command "
                    + name
                    + ": check, show, diff, why, sheet, rules, records, data, rehearse, replay,"
                    + " reconcile, password, backup, restore, install, bench, or nothing to start"
                    + " the service.");
        yield Terminal.REFUSED;
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
