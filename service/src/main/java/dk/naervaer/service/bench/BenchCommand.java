package dk.naervaer.service.bench;

import dk.naervaer.service.command.Options;
import dk.naervaer.service.command.Terminal;
import dk.naervaer.service.platform.embedded.FileTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code bench ingest [--events N] [--data DIR]}: measures, in one run, the program and the floor
 * no program can do without; with {@code --long N}, whether N absences from empty make it slower.
 * {@code bench rules [--cases N]}: the judging of cases beside the same in plain Java. {@code bench
 * check [--units N] [--sheets N]}: the checking of a large municipality. {@code bench rehearsal
 * [--employees N]}: a draft beside what is in force over twelve months. {@code bench start [--times
 * N]}: from a process's birth until it is ready. {@code bench sweep [--employees N] [--cases N]}: a
 * morning's sweep beside a nightly SQL statement. {@code bench delay [--per-second N] [--seconds
 * N]}: from payroll's sending until it can be read. {@code bench pages [--employees N] [--users N]
 * [--seconds N]}: pages for many at once. {@code bench instances [--events N] [--processes N]}: the
 * whole way with one, two, three instances on one database and one broker.
 */
public final class BenchCommand {
  private static final String USAGE =
      "bench ingest [--events N | --long N] [--data DIR] | bench rules [--cases N]"
          + " | bench check [--units N] [--sheets N] | bench rehearsal [--employees N]"
          + " | bench start [--times N] | bench sweep [--employees N] [--cases N]"
          + " | bench delay [--per-second N] [--seconds N]"
          + " | bench pages [--employees N] [--users N] [--seconds N]"
          + " | bench instances [--events N] [--processes N]";
  private static final int HUNDRED = 100;
  private static final int EVENTS = 300_000;
  private static final int SHARED_EVENTS = 60_000;
  private static final int PROCESSES = 3;
  private static final int WARM_UP = 3_000;
  private static final int PER_SECOND = 1_000;
  private static final int CASES = 20_000;
  private static final int UNITS = 1_000;
  private static final int SHEETS = 5_000;
  private static final int EMPLOYEES = 10_000;
  private static final int TIMES = 5;
  private static final int USERS = 50;
  private static final int SECONDS = 20;
  private static final int A_NATION = 820_000;
  private static final int OPEN_CASES = 40_000;

  private final Terminal terminal;

  /** A command that writes its figures there. */
  public BenchCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Runs it and tells the exit code. */
  public int run(List<String> arguments) {
    return terminal.run(
        USAGE,
        () -> {
          String what = arguments.isEmpty() ? "" : arguments.getFirst();
          List<String> rest =
              arguments.isEmpty() ? arguments : arguments.subList(1, arguments.size());
          switch (what) {
            case "ingest" -> ingest(rest);
            case "rules" -> rules(rest);
            case "check" -> check(rest);
            case "rehearsal" -> rehearsal(rest);
            case "delay" -> delay(rest);
            case "start" -> start(rest);
            case "sweep" -> sweep(rest);
            case "pages" -> pages(rest);
            case "instances" -> instances(rest);
            case ServersAlone.COMMAND -> servers(rest);
            case OneInstance.COMMAND -> OneInstance.run(rest, terminal.out(), System.in);
            default -> throw new IllegalArgumentException("bench needs to be told what");
          }
          return Terminal.DONE;
        });
  }

  private void ingest(List<String> arguments) throws IOException {
    Options options = Options.read(arguments, List.of(), List.of("--events", "--long", "--data"));
    int hundreds = options.number("--events", EVENTS) / HUNDRED;
    int absences = options.number("--long", 0);
    Path data = options.optionalPath("--data");
    Measuring measuring =
        folder -> {
          if (absences > 0) {
            new BenchLongIngest(terminal.out(), folder, WARM_UP).run(absences);
          } else {
            ingest(folder, hundreds);
          }
        };
    if (data == null) {
      measured("ingest", measuring);
    } else {
      measuring.on(data);
    }
  }

  private void ingest(Path folder, int hundreds) {
    try {
      new BenchIngest(terminal.out(), folder, hundreds, WARM_UP).run();
    } catch (Exception failed) {
      throw new IllegalStateException("the bench did not come to its end", failed);
    }
  }

  private void rules(List<String> arguments) throws IOException {
    int cases = Options.read(arguments, List.of(), List.of("--cases")).number("--cases", CASES);
    measured("rules", folder -> new BenchRules(terminal.out()).run(cases, folder));
  }

  private void check(List<String> arguments) throws IOException {
    Options options = Options.read(arguments, List.of(), List.of("--units", "--sheets"));
    int units = options.number("--units", UNITS);
    int sheets = options.number("--sheets", SHEETS);
    measured("check", folder -> new BenchCheck(terminal.out(), folder).run(units, sheets));
  }

  private void rehearsal(List<String> arguments) throws IOException {
    int employees =
        Options.read(arguments, List.of(), List.of("--employees")).number("--employees", EMPLOYEES);
    measured("rehearsal", folder -> new BenchRehearsal(terminal.out()).run(employees, folder));
  }

  private void delay(List<String> arguments) throws IOException {
    Options options = Options.read(arguments, List.of(), List.of("--per-second", "--seconds"));
    int perSecond = options.number("--per-second", PER_SECOND);
    int seconds = options.number("--seconds", SECONDS);
    measured("delay", folder -> new BenchDelay(terminal.out(), folder).run(perSecond, seconds));
  }

  private void start(List<String> arguments) throws IOException {
    int times = Options.read(arguments, List.of(), List.of("--times")).number("--times", TIMES);
    measured("start", folder -> new BenchStart(terminal.out(), folder).run(times));
  }

  private void servers(List<String> arguments) throws IOException {
    List<String> ports = List.of("--postgres-port", "--kafka-port");
    ServersAlone.run(Options.read(arguments, List.of("--data"), ports), terminal.out(), System.in);
  }

  private void instances(List<String> arguments) throws IOException {
    Options options = Options.read(arguments, List.of(), List.of("--events", "--processes"));
    int events = options.number("--events", SHARED_EVENTS);
    int processes = options.number("--processes", PROCESSES);
    measured("instances", on -> new BenchInstances(terminal.out(), on).run(events, processes));
  }

  private void sweep(List<String> arguments) throws IOException {
    Options options = Options.read(arguments, List.of(), List.of("--employees", "--cases"));
    int employees = options.number("--employees", A_NATION);
    int cases = options.number("--cases", OPEN_CASES);
    measured("sweep", folder -> new BenchSweep(terminal.out(), folder).run(employees, cases));
  }

  private void pages(List<String> arguments) throws IOException {
    Options options =
        Options.read(arguments, List.of(), List.of("--employees", "--users", "--seconds"));
    int employees = options.number("--employees", EMPLOYEES);
    int users = options.number("--users", USERS);
    int seconds = options.number("--seconds", SECONDS);
    measured("pages", on -> new BenchPages(terminal.out(), on).run(employees, users, seconds));
  }

  /** Measures something on a folder that holds what it needs. */
  private interface Measuring {
    void on(Path folder) throws IOException;
  }

  private static void measured(String name, Measuring measuring) throws IOException {
    Path folder = Files.createTempDirectory("naervaer-bench-" + name);
    try {
      measuring.on(folder);
    } finally {
      FileTree.delete(folder);
    }
  }
}
